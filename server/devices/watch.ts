import type { DeliveryWatch } from '#contract/tablets.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { listReceiptDays, listTabletFacts, listUnsettledDays } from '../queries/delivery.ts'
import { findStorageGaps } from './delivery.ts'
import { bySeverity, summariseTablet } from './tablet-summary.ts'

/** Days that a screen compares with the database; `verify` compares all of them. */
const comparedDays = 35

/**
 * Whether what the tablets of these units captured has arrived, and whether it is still there.
 * @param from first day compared with the database, YYYY-MM-DD; without it the latest five weeks
 */
export async function watchDelivery(
  db: Db,
  unitIds: readonly number[],
  now: Date,
  from = officeDay(new Date(now.getTime() - comparedDays * 86_400_000)),
): Promise<DeliveryWatch> {
  const [facts, unsettled, receipts] = await Promise.all([
    listTabletFacts(db, unitIds),
    listUnsettledDays(db, unitIds),
    listReceiptDays(db, unitIds, from),
  ])
  const daysOf = Map.groupBy(unsettled, ({ deviceId }) => deviceId)
  return {
    tablets: facts.map((row) => summariseTablet(row, daysOf.get(row.deviceId) ?? [], now)).sort(bySeverity),
    gaps: findStorageGaps(receipts),
    comparedFrom: from,
  }
}
