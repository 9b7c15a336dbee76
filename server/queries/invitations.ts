import { and, eq, sql } from 'drizzle-orm'
import type { Channel, CollectorKind } from '#contract/collector.ts'
import type { InvitationDay } from '#contract/link.ts'
import type { Db } from '../db/client.ts'
import { invitations } from '../db/schema/collectors.ts'
import { isValid } from './responses.ts'

/** Days, both included, YYYY-MM-DD. */
export interface Days {
  from: string
  to: string
}

type Place = { unitId: number; collectorId: number }

/** Notes how many invitations were handed out at a place on a day; null takes the note back. */
export async function noteInvitations(
  db: Db,
  { unitId, collectorId }: Place,
  day: string,
  handedOut: number | null,
): Promise<void> {
  if (handedOut !== null) {
    const values = { unitId, collectorId, day, handedOut }
    const target = [invitations.unitId, invitations.collectorId, invitations.day]
    await db.insert(invitations).values(values).onConflictDoUpdate({ target, set: { handedOut } })
    return
  }
  const { unitId: unit, collectorId: place, day: noted } = invitations
  await db.delete(invitations).where(and(eq(unit, unitId), eq(place, collectorId), eq(noted, day)))
}

/** Every day of the period with what was given out at a place, the latest first. */
export async function listInvitationDays(
  db: Db,
  { unitId, collectorId }: Place,
  { from, to }: Days,
): Promise<InvitationDay[]> {
  const { rows } = await db.execute<InvitationDay & Record<string, unknown>>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day, i.handed_out as "handedOut",
      (select coalesce(sum(b.quantity), 0)::int from code_batches b
        where b.collector_id = ${collectorId} and b.issued_on = d.day) as "codesIssued"
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d(day)
    left join invitations i on i.unit_id = ${unitId} and i.collector_id = ${collectorId} and i.day = d.day
    order by d.day desc`)
  return rows
}

/** What was given out at a place in a period, and what was kept there without being counted. */
export interface PlaceCounts {
  collectorId: number
  unitId: number
  channel: Channel
  kind: CollectorKind
  name: string
  codesIssued: number
  /** Null where nobody noted anything. */
  handedOut: number | null
  codesUsedAgain: number
  /** Whether every response from here is kept with its place. */
  keepsPlace: boolean
}

function amongUnits(unitIds: readonly number[]) {
  return sql`(select value::int from jsonb_array_elements_text(${JSON.stringify(unitIds)}::jsonb))`
}

/** Counts by place, for tablets and links of these units. */
export async function countGivenOut(
  db: Db,
  unitIds: readonly number[],
  { from, to }: Days,
): Promise<PlaceCounts[]> {
  const { rows } = await db.execute<PlaceCounts & Record<string, unknown>>(sql`
    select c.collector_id as "collectorId", c.unit_id as "unitId", c.channel, c.kind, c.name,
      (select coalesce(sum(b.quantity), 0)::int from code_batches b
        where b.collector_id = c.collector_id and b.issued_on between ${from} and ${to}) as "codesIssued",
      (select sum(i.handed_out)::int from invitations i where i.unit_id = c.unit_id
        and i.collector_id = c.collector_id and i.day between ${from} and ${to}) as "handedOut",
      (select count(*)::int from quarantine q where q.unit_id = c.unit_id and q.collector_id = c.collector_id
        and q.reason = 'code_used' and q.day between ${from} and ${to}) as "codesUsedAgain",
      not exists (select from collector_surveys o join surveys s on s.survey_id = o.survey_id
        where o.collector_id = c.collector_id and s.instrument not in ('counter', 'dossier')) as "keepsPlace"
    from collectors c
    where c.kind in ('tablet', 'link') and c.unit_id in ${amongUnits(unitIds)}
    order by c.unit_id, c.collector_id`)
  return rows
}

/** Stored responses that answer something, by unit, channel and, where it is kept, place. */
export interface ReceivedCount {
  unitId: number
  channel: Channel
  /** Null for instruments whose responses do not keep their place. */
  collectorId: number | null
  received: number
}

/** Counts what tablets and links of these units brought in, by day of capture. */
export async function countReceived(
  db: Db,
  unitIds: readonly number[],
  { from, to }: Days,
): Promise<ReceivedCount[]> {
  const { rows } = await db.execute<ReceivedCount & Record<string, unknown>>(sql`
    select unit_id as "unitId", channel, collector_id as "collectorId", count(*)::int as received
    from responses
    where unit_id in ${amongUnits(unitIds)} and day between ${from} and ${to} and channel in ('tablet', 'qr')
      and ${isValid}
    group by unit_id, channel, collector_id`)
  return rows
}
