import type { Db } from '../../server/db/client.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { addEnrolmentCode } from '../../server/queries/devices.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { newId, setUpUnits } from './survey.ts'

/** A code that enrols a tablet at a new place where one survey is asked. */
export async function tabletCodeFor(db: Db, surveyId: number): Promise<string> {
  const unitId = (await setUpUnits(db)).get('X1') ?? 0
  const place = {
    token: newId().slice(0, 12),
    unitId,
    kind: 'tablet',
    channel: 'tablet',
    name: 'Quầy',
  } as const
  const { collectorId } = await ensureCollector(db, place, new Date('2020-01-01T00:00:00Z'))
  await offerSurvey(db, collectorId, surveyId, 0)
  const code = `TEST-${2222 + surveyId}`
  await addEnrolmentCode(db, { code, collectorId, expiresAt: new Date(Date.now() + 600_000) })
  return code
}
