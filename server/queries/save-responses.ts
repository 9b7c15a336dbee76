import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { StoredResponse } from './responses.ts'

/**
 * Stores the responses of one unit, each id and each code once, in one statement: a code that is free, then
 * the key decides, and only a won key writes the response. An id that is stored uses up no code. Ids and codes
 * must differ within the list.
 * @returns ids that were new
 */
export async function saveResponses(db: Db, unitId: number, list: StoredResponse[]): Promise<Set<string>> {
  const statement = prepared.get(db) ?? prepare(db)
  prepared.set(db, statement)
  const rows = await statement.execute({ unitId, list: JSON.stringify(list.toSorted(inLockOrder)) })
  return new Set(rows.map((row) => row.id))
}

/**
 * Every server takes codes and keys in one order, so that two that get the same responses wait for each other
 * in turn and never in a circle: codes before keys, and keys by id.
 */
function inLockOrder(a: StoredResponse, b: StoredResponse): number {
  const byCode = Number(a.codeHash === null) - Number(b.codeHash === null)
  return byCode || (a.responseId < b.responseId ? -1 : 1)
}

// Planning this statement costs PostgreSQL more than running it for a few responses.
const prepared = new WeakMap<Db, ReturnType<typeof prepare>>()

function prepare(db: Db) {
  const id = { id: sql<string>`id`.as('id') }
  const part = (name: string, statement: ReturnType<typeof sql>) => db.$with(name, id).as(statement)
  const won = part('won', insertKeys)
  return db
    .with(
      part('incoming', incoming),
      part('used', useCodes),
      won,
      part(
        'accepted',
        sql`select incoming.* from incoming join won on won.response_id = incoming."responseId"`,
      ),
      part('stored', insertResponses),
      part('waiting', insertWaiting),
      part('kept', insertComments),
    )
    .select({ id: sql<string>`replace(response_id::text, '-', '')` })
    .from(won)
    .prepare('save_responses')
}

const incoming = sql`
  select ${sql.placeholder('unitId')}::int as "unitId", t.*
  from json_to_recordset(${sql.placeholder('list')}::json) as t(
    "responseId" uuid, "bodyHash" text, day date, "dayUncertain" boolean, "surveyId" int, version int,
    channel text, "collectorId" int, "servicePointId" int, "batchId" int, "fieldCode" text,
    "procedureCode" text, "competentUnitId" int, "serviceChannel" text, language text, notice int,
    levels smallint[], other jsonb, respondent jsonb, "secondsStep" smallint, comments jsonb, "codeHash" text)`

const useCodes = sql`
  insert into code_uses (unit_id, code_hash)
  select "unitId", decode("codeHash", 'hex') from incoming
  where "codeHash" is not null and not exists (
    select from response_key k where k.unit_id = incoming."unitId" and k.response_id = incoming."responseId")
  order by "codeHash"
  on conflict do nothing
  returning encode(code_hash, 'hex') as "codeHash"`

const insertKeys = sql`
  insert into response_key (unit_id, response_id, body_hash, day)
  select "unitId", "responseId", decode("bodyHash", 'hex'), day from incoming
  where "codeHash" is null or "codeHash" in (select "codeHash" from used)
  on conflict do nothing
  returning response_id`

const insertResponses = sql`
  insert into responses (unit_id, day, response_id, survey_id, version, channel, collector_id, service_point_id,
    field_code, procedure_code, competent_unit_id, service_channel, language, notice, levels, other,
    respondent, seconds_step, day_uncertain)
  select "unitId", day, "responseId", "surveyId", version, channel, "collectorId", "servicePointId",
    "fieldCode", "procedureCode", "competentUnitId", "serviceChannel", language, notice, levels, other,
    respondent, "secondsStep", "dayUncertain"
  from accepted`

const insertWaiting = sql`
  insert into response_waiting (unit_id, response_id, survey_id, batch_id, day, channel, is_blank)
  select "unitId", "responseId", "surveyId", "batchId", day, channel,
    not exists (select from unnest(levels) level where level >= 1)
  from accepted`

const insertComments = sql`
  insert into comment_waiting (unit_id, comment_id, survey_id, month, item_key, field_code, satisfied, body)
  select "unitId", c."commentId", "surveyId", date_trunc('month', day), c."itemKey", "fieldCode", c.satisfied, c.body
  from accepted, jsonb_to_recordset(accepted.comments) as c("commentId" uuid, "itemKey" text, body text, satisfied boolean)`
