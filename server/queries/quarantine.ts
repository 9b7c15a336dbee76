import { sql } from 'drizzle-orm'
import type { GroupName } from '#contract/quarantine.ts'
import type { Db } from '../db/client.ts'
import { quarantine } from '../db/schema/responses.ts'

export interface Quarantined {
  unitId: number
  /** 32 hexadecimal digits. */
  responseId: string
  /** 64 hexadecimal digits. */
  bodyHash: string
  collectorId: number
  day: string
  reason: string
  itemKey: string | null
  content: unknown
  /** Came with a good single-use code, which was used up for it then. */
  hasCode: boolean
  dayUncertain: boolean
}

/** A response on its way into quarantine. */
export interface NewQuarantined extends Omit<Quarantined, 'hasCode'> {
  /** Of a good single-use code that came along, 64 hexadecimal digits. */
  codeHash: string | null
  /** Whether the bound on what strangers leave at a place applies. */
  isBounded: boolean
}

// About 300 MB at the most. No honest place reaches it before somebody in the office looks.
const mostPerCollector = 20_000

/**
 * Keeps a response that cannot be accepted until our side is mended; the same one is kept once. Its code is used up
 * in the same statement; one that was used before makes it a second use. One that is kept already and comes with a
 * good code now, since the first was mistyped, waits for what is in its way now.
 * @returns false when the place is full, and nothing was kept
 */
export async function quarantineResponse(db: Db, entry: NewQuarantined): Promise<boolean> {
  const { unitId, responseId, bodyHash, collectorId, day, dayUncertain, reason, itemKey, content } = entry
  const { rows } = await db.execute<{ isKept: boolean }>(sql`
    with room as (
      select exists (select from quarantine where ${named(entry)}) as "isThere",
        exists (select from quarantine where ${named(entry)} and has_code) as "hasCode",
        not ${entry.isBounded} or (select count(*) from (select from quarantine
          where unit_id = ${unitId}::int and collector_id = ${collectorId}::int limit ${mostPerCollector}) held) < ${mostPerCollector} as "hasRoom"
    ), used as (
      insert into code_uses (unit_id, code_hash)
      select ${unitId}::int, decode(${entry.codeHash}::text, 'hex') from room
      where ${entry.codeHash}::text is not null and ("isThere" or "hasRoom") and not "hasCode"
      on conflict do nothing
      returning true
    ), kept as (
      insert into quarantine (unit_id, response_id, body_hash, collector_id, day, day_uncertain, reason, item_key, content, has_code)
      select ${unitId}::int, ${responseId}::uuid, decode(${bodyHash}, 'hex'), ${collectorId}::int, ${day}::date,
        ${dayUncertain}::boolean,
        case when ${entry.codeHash}::text is not null and not exists (select from used) then 'code_used' else ${reason} end,
        ${itemKey}, ${JSON.stringify(content)}::jsonb, exists (select from used)
      from room where "isThere" or "hasRoom"
      on conflict (unit_id, response_id, body_hash) do update
        set reason = excluded.reason, item_key = excluded.item_key, has_code = true
        where excluded.has_code
    )
    select "isThere" or "hasRoom" as "isKept" from room`)
  return rows[0]?.isKept ?? false
}

type Name = Pick<Quarantined, 'unitId' | 'responseId' | 'bodyHash'>

function named({ unitId, responseId, bodyHash }: Name) {
  return sql`unit_id = ${unitId}::int and response_id = ${responseId}::uuid and body_hash = decode(${bodyHash}, 'hex')`
}

/** Whether this very response waits here and has used up the code that came with it. */
export async function holdsCode(db: Db, response: Name): Promise<boolean> {
  const { rows } = await db.execute(sql`select from quarantine where ${named(response)} and has_code`)
  return rows.length > 0
}

// The very response is stored: a mistyped code was mended, a tablet sent it again, the office let it in.
const hasArrived = sql.raw(`exists (select from response_key k
  where k.unit_id = q.unit_id and k.response_id = q.response_id and k.body_hash = q.body_hash)`)

/** Takes out what was stored by another road meanwhile. */
export async function removeArrived(db: Db): Promise<void> {
  await db.execute(sql`delete from quarantine q where ${hasArrived}`)
}

/** How much waits for what, by place, day and what it is about: never what was answered. */
export interface QuarantineCount {
  collectorId: number
  collector: string
  unitId: number
  day: string
  reason: string
  survey: { key: string; title: string; titleEn: string | null; questionnaireKey: string } | null
  /** Newest questionnaire version that these responses name. */
  version: number
  /** As the sender wrote it; null where the reason is not about a question. */
  itemKey: string | null
  count: number
}

/** What waits in these units, or everywhere; the newest days first. */
export async function countQuarantined(
  db: Db,
  unitIds: readonly number[] | null = null,
): Promise<QuarantineCount[]> {
  const { rows } = await db.execute<QuarantineCount & Record<string, unknown>>(sql`
    select q.collector_id as "collectorId", c.name as collector, q.unit_id as "unitId", q.day::text as day, q.reason,
      case when s.survey_id is not null then json_build_object('key', s.key, 'title', s.title, 'titleEn', s.title_en,
        'questionnaireKey', s.questionnaire_key) end as survey,
      max((q.content ->> 'version')::int) as version, q.item_key as "itemKey", count(*)::int as count
    from quarantine q
    join collectors c on c.collector_id = q.collector_id
    left join surveys s on s.key = q.content ->> 'survey'
    where ${within(unitIds)} and not ${hasArrived}
    group by q.collector_id, c.name, q.unit_id, q.day, q.reason, s.survey_id, q.item_key
    order by q.day desc, c.name, q.reason, count(*) desc, q.item_key`)
  return rows
}

/** Which responses are meant: of these units, with one of these reasons, and of these groups if any are named. */
export interface QuarantineRange {
  /** Null means everywhere. */
  unitIds: readonly number[] | null
  reasons: readonly string[]
  groups: readonly GroupName[] | null
}

// Pages follow an order of their own: a response's id in a cursor would let its holder try out contents by
// sending them, and a hash of the id does not.
const place = sql.raw(`md5(q.response_id::text || encode(q.body_hash, 'hex'))`)

function within(unitIds: readonly number[] | null) {
  return unitIds === null ? sql`true` : sql`q.unit_id = any(${sql.param(unitIds)}::int[])`
}

function meant({ unitIds, reasons, groups }: QuarantineRange, after: string | null) {
  const named = sql`exists (select from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb)
    as g("collectorId" int, day date, reason text)
    where g."collectorId" = q.collector_id and g.day = q.day and g.reason = q.reason)`
  return sql`${within(unitIds)} and not ${hasArrived} and q.reason = any(${sql.param(reasons)}::text[])
    and ${groups === null ? sql`true` : named} and ${after === null ? sql`true` : sql`${place} > ${after}`}`
}

/** One page of what is meant, in an order that stays. @param after the `place` of the last one seen */
export async function pageOfQuarantined(
  db: Db,
  range: QuarantineRange,
  { after, limit }: { after: string | null; limit: number },
): Promise<(Quarantined & { place: string })[]> {
  const { rows } = await db.execute<Quarantined & { place: string } & Record<string, unknown>>(sql`
    select ${place} as place, q.unit_id as "unitId", replace(q.response_id::text, '-', '') as "responseId",
      encode(q.body_hash, 'hex') as "bodyHash", q.collector_id as "collectorId", q.day::text as day, q.reason,
      q.item_key as "itemKey", q.content, q.has_code as "hasCode", q.day_uncertain as "dayUncertain"
    from quarantine q where ${meant(range, after)} order by 1 limit ${limit}`)
  return rows
}

/** How many of what is meant come after a place. */
export async function countAfter(db: Db, range: QuarantineRange, after: string | null): Promise<number> {
  const { rows } = await db.execute<{ left: number }>(
    sql`select count(*)::int as left from quarantine q where ${meant(range, after)}`,
  )
  return rows[0]?.left ?? 0
}

/** Takes a response out. @returns false when somebody else has done so */
export async function deleteQuarantined(db: Db, entry: Quarantined): Promise<boolean> {
  const { rowCount } = await db.delete(quarantine).where(named(entry))
  return rowCount === 1
}

/** Notes that a response waits for something else now. */
export async function changeReason(
  db: Db,
  entry: Quarantined,
  change: { reason: string; itemKey: string | null },
): Promise<void> {
  await db.update(quarantine).set(change).where(named(entry))
}
