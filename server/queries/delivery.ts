import { sql } from 'drizzle-orm'
import type { OpeningHours } from '#contract/kiosk.ts'
import type { Db } from '../db/client.ts'

/** A tablet with its last enrolment in the units asked for, its last report and the sums of its counters. */
export interface TabletFacts extends Record<string, unknown> {
  deviceId: string
  name: string
  collectorId: number
  place: string
  unitId: number
  /** A closed place expects nothing. */
  isPlaceOpen: boolean
  hours: OpeningHours[]
  enrolledAt: Date
  endedAt: Date | null
  revokedAt: Date | null
  reportedAt: Date | null
  forkedAt: Date | null
  release: string | null
  storageUsed: number | null
  storageQuota: number | null
  isPersistent: boolean | null
  clockErrorSeconds: number | null
  oldestWaitingDay: string | null
  captured: number
  delivered: number
  aside: number
  writtenOff: number
}

/** Days as the driver gives them for plain SQL: its own query layer reads none of these columns. */
type InstantTexts = Record<'enrolledAt' | 'endedAt' | 'revokedAt' | 'reportedAt' | 'forkedAt', string | null>

const unitList = (unitIds: readonly number[]) => sql`any(${`{${unitIds.join(',')}}`}::integer[])`

/**
 * All tablets that stand in these units or stood there last, and those that left with counters there. Of one that
 * went on to another unit nothing is told that came later: neither where it stands now nor how it is.
 */
export async function listTabletFacts(db: Db, unitIds: readonly number[]): Promise<TabletFacts[]> {
  const { rows } = await db.execute<Omit<TabletFacts, keyof InstantTexts> & InstantTexts>(sql`
    select d.device_id as "deviceId", d.name, e.collector_id as "collectorId", e.place, e.unit_id as "unitId",
      e.is_open as "isPlaceOpen", e.hours, e.began_at as "enrolledAt", e.ended_at as "endedAt",
      case when d.revoked_at <= e.ended_at or not went.elsewhere then d.revoked_at end as "revokedAt",
      case when went.elsewhere then least(r.reported_at, e.ended_at) else r.reported_at end as "reportedAt",
      here.forked_at as "forkedAt", here.release, here.storage_used::float8 as "storageUsed",
      here.storage_quota::float8 as "storageQuota", here.is_persistent as "isPersistent",
      here.clock_error_seconds as "clockErrorSeconds",
      (case when went.elsewhere then s.oldest_waiting else here.oldest_waiting_day end)::text as "oldestWaitingDay",
      coalesce(s.captured, 0)::float8 as captured, coalesce(s.delivered, 0)::float8 as delivered,
      coalesce(s.aside, 0)::float8 as aside, coalesce(s.written_off, 0)::float8 as "writtenOff"
    from devices d
    join lateral (
      select n.collector_id, n.began_at, n.ended_at, c.name as place, c.unit_id, c.status = 'open' as is_open,
        coalesce(c.kiosk->'hours', '[]') as hours
      from enrolments n join collectors c on c.collector_id = n.collector_id
      where n.device_id = d.device_id and c.unit_id = ${unitList(unitIds)}
      order by n.began_at desc, n.ended_at desc nulls first limit 1) e on true
    cross join lateral (select exists (
      select from enrolments n join collectors c on c.collector_id = n.collector_id
      where n.device_id = d.device_id and n.began_at >= e.ended_at and not c.unit_id = ${unitList(unitIds)}) as elsewhere) went
    left join device_reports r on r.device_id = d.device_id
    left join device_reports here on here.device_id = d.device_id and not went.elsewhere
    left join (select device_id, sum(captured) as captured, sum(delivered) as delivered, sum(aside) as aside,
        sum(written_off) as written_off, min(day) filter (where waiting > 0) as oldest_waiting
      from device_days where unit_id = ${unitList(unitIds)} group by device_id) s on s.device_id = d.device_id
    where not went.elsewhere or s.device_id is not null`)
  return rows.map((row) => ({
    ...row,
    enrolledAt: new Date(row.enrolledAt ?? 0),
    endedAt: asDate(row.endedAt),
    revokedAt: asDate(row.revokedAt),
    reportedAt: asDate(row.reportedAt),
    forkedAt: asDate(row.forkedAt),
  })) as TabletFacts[]
}

const asDate = (text: string | null) => (text === null ? null : new Date(text))

export interface UnsettledDay extends Record<string, unknown> {
  deviceId: string
  collectorId: number
  place: string
  day: string
  captured: number
  delivered: number
  aside: number
  waiting: number
  writtenOff: number
}

/** Days of these units on which something waits or is not accounted for. */
export async function listUnsettledDays(db: Db, unitIds: readonly number[]): Promise<UnsettledDay[]> {
  const { rows } = await db.execute<UnsettledDay>(sql`
    select t.device_id as "deviceId", t.collector_id as "collectorId", c.name as place, t.day::text as day,
      t.captured, t.delivered, t.aside, t.waiting, t.written_off as "writtenOff"
    from device_days t join collectors c on c.collector_id = t.collector_id
    where t.unit_id = ${unitList(unitIds)}
      and (t.waiting > 0 or t.captured > t.delivered + t.aside + t.waiting)`)
  return rows
}

export interface ReceiptDay extends Record<string, unknown> {
  unitId: number
  day: string
  receipts: number
  found: number
  tablets: string[]
}

/**
 * By unit and day: receipts that tablets told of, the responses of tablets that are there, and the names of the
 * tablets. What the office let in later is left out of those that are there, as far as tablets told that they set
 * it aside: for that no tablet has a receipt. Whoever never heard that it was refused sends again and gets one. Both are read in one statement: what a receipt was told of is always seen.
 * @param from first day, YYYY-MM-DD
 */
export async function listReceiptDays(
  db: Db,
  unitIds: readonly number[],
  from: string,
): Promise<ReceiptDay[]> {
  const { rows } = await db.execute<ReceiptDay>(sql`
    select t.unit_id as "unitId", t.day::text as day, t.receipts, t.tablets,
      (select count(*)::int from responses r
        where r.unit_id = t.unit_id and r.day = t.day and r.channel = 'tablet')
      - least(t.aside, coalesce((select let_in from let_in_days l
        where l.unit_id = t.unit_id and l.day = t.day), 0))::int as found
    from (select n.unit_id, n.day, sum(n.stored)::float8 as receipts, sum(n.aside) as aside,
        array_agg(distinct d.name order by d.name) filter (where n.stored > 0) as tablets
      from device_days n join devices d on d.device_id = n.device_id
      where n.unit_id = ${unitList(unitIds)} and n.day >= ${from}
      group by n.unit_id, n.day having sum(n.stored) > 0) t
    order by t.day, t.unit_id`)
  return rows
}
