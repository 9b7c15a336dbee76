import type { Arrivals } from '#contract/arrivals.ts'
import type { GroupName, Judgement, QuarantineGroup } from '#contract/quarantine.ts'
import type { OfficeClient } from '../client.ts'

export type CollectClient = ReturnType<typeof collectClient>

/** What the page about collecting asks of the server. Days are YYYY-MM-DD, both included. */
export function collectClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readArrivals: (unit: number, { from, to }: { from: string; to: string }) =>
      ask<Arrivals>('GET', `/arrivals?unit=${unit}&from=${from}&to=${to}`),
    listQuarantine: (unit: number) => ask<QuarantineGroup[]>('GET', `/quarantine?unit=${unit}`),
    /** One page; without groups, all that waits for our side to be mended. */
    judge: (unit: number, groups: GroupName[] | null, after: string | null) =>
      ask<Judgement>('POST', '/quarantine/judge', {
        unit,
        ...(groups ? { groups } : {}),
        ...(after ? { after } : {}),
      }),
  }
}
