import type { CollectorSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'

/** Places for tablets of a unit; none where they could not be read. */
export async function listTabletPlaces(
  client: Pick<OfficeClient, 'listCollectors'>,
  unitId: number,
): Promise<CollectorSummary[]> {
  const outcome = await client.listCollectors(unitId)
  return outcome.ok
    ? outcome.value.filter(({ kind, status }) => kind === 'tablet' && status !== 'revoked')
    : []
}
