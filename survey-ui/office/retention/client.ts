import type { RetentionClass, RetentionDue, RetentionState } from '#contract/retention.ts'
import type { OfficeClient } from '../client.ts'

/** What the office asks about how long is kept what. */
export function retentionClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    read: () => ask<RetentionState>('GET', '/retention'),
    /** What a period would delete. @param days null for good */
    tryOut: (kind: RetentionClass, days: number | null) =>
      ask<RetentionDue>('GET', `/retention/${kind}${days === null ? '' : `?days=${days}`}`),
    /** @param seen the period as the person saw it */
    change: (kind: RetentionClass, period: { days: number | null; seen: number | null }) =>
      ask<RetentionState>('PUT', `/retention/${kind}`, period),
  }
}
