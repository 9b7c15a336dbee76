import { and, eq, ne, sql } from 'drizzle-orm'
import type { Channel, CodePolicy, CollectorKind } from '#contract/collector.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { collectors } from '../db/schema/collectors.ts'
import { surveys } from '../db/schema/surveys.ts'

/** A judged response, ready to be stored. */
export interface StoredResponse {
  /** 32 hexadecimal digits. */
  responseId: string
  /** 64 hexadecimal digits. */
  bodyHash: string
  /** Of the single-use code that came along, as 64 hexadecimal digits; null where none came. */
  codeHash: string | null
  unitId: number
  day: string
  dayUncertain: boolean
  surveyId: number
  version: number
  channel: Channel
  collectorId: number | null
  servicePointId: number | null
  batchId: number | null
  fieldCode: string | null
  procedureCode: string | null
  competentUnitId: number | null
  serviceChannel: string | null
  language: string
  notice: number
  levels: (number | null)[]
  other: Record<string, unknown>
  respondent: Record<string, string>
  secondsStep: number | null
  comments: { commentId: string; itemKey: string; body: string; satisfied: boolean | null }[]
}

/** Whether a row of `responses` answers at least one level item: what counts as received, and towards a target. */
export const isValid = sql.raw('(1 <= any(levels)) is true')

/** What is stored under an id. */
export interface StoredKey {
  /** 64 hexadecimal digits. */
  bodyHash: string
  /** Day of capture, YYYY-MM-DD. */
  day: string
}

/** What a unit has stored under these ids, by id. */
export async function findKeys(db: Db, unitId: number, ids: string[]): Promise<Map<string, StoredKey>> {
  const { rows } = await db.execute<{ id: string; bodyHash: string; day: string }>(sql`
    select replace(response_id::text, '-', '') as id, encode(body_hash, 'hex') as "bodyHash", day from response_key
    where unit_id = ${unitId} and response_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  return new Map(rows.map(({ id, ...key }) => [id, key]))
}

/** Where a response says it comes from, looked up in one question. Unknown parts are null. */
export interface Origin {
  collectorId: number
  unitId: number
  servicePointId: number | null
  batchId: number | null
  kind: CollectorKind
  channel: Channel
  /** What responses from here are about, where they do not say so themselves. */
  fieldCode: string | null
  procedureCode: string | null
  /** What was captured later is not accepted; null while not revoked. */
  revokedOn: string | null
  /** Last day on which the form opens; null without end. */
  expiresOn: string | null
  codes: CodePolicy
  survey: {
    surveyId: number
    instrument: Instrument
    questionnaireKey: string
    windowFrom: string
    windowTo: string | null
    closedOn: string | null
  } | null
  hasVersion: boolean
  hasField: boolean
  hasProcedure: boolean
  competentUnitId: number | null
}

export interface OriginQuestion {
  token: string
  survey: string
  version: number
  field: string | null
  procedure: string | null
  competentUnit: string | null
}

/** Resolves to null when no collector has the token. */
export async function findOrigin(db: Db, question: OriginQuestion): Promise<Origin | null> {
  const { token, survey, version, field, procedure, competentUnit } = question
  const [row] = await db
    .select({
      collectorId: collectors.collectorId,
      unitId: collectors.unitId,
      servicePointId: collectors.servicePointId,
      batchId: collectors.batchId,
      kind: collectors.kind,
      channel: collectors.channel,
      fieldCode: collectors.fieldCode,
      procedureCode: collectors.procedureCode,
      revokedOn: collectors.revokedOn,
      expiresOn: collectors.expiresOn,
      codes: collectors.codes,
      survey: {
        surveyId: surveys.surveyId,
        instrument: surveys.instrument,
        questionnaireKey: surveys.questionnaireKey,
        windowFrom: surveys.windowFrom,
        windowTo: surveys.windowTo,
        closedOn: surveys.closedOn,
      },
      hasVersion: sql<boolean>`exists (select from questionnaire_versions v
        where v.questionnaire_key = ${surveys.questionnaireKey} and v.version = ${version})`,
      hasField: sql<boolean>`${field}::text is null or exists (select from fields where code = ${field})`,
      hasProcedure: sql<boolean>`${procedure}::text is null or exists (select from procedures where code = ${procedure})`,
      competentUnitId: sql<number | null>`(select unit_id from units where code = ${competentUnit})`,
    })
    .from(collectors)
    // What the collector does not offer is as unknown as what does not exist. An offer is never taken back.
    .leftJoin(
      surveys,
      and(
        eq(surveys.key, survey),
        sql`exists (select from collector_surveys o
          where o.collector_id = ${collectors.collectorId} and o.survey_id = ${surveys.surveyId})`,
      ),
    )
    // Batches come in by command; their tokens can be guessed from their names.
    .where(and(eq(collectors.token, token), ne(collectors.kind, 'import')))
  return row ?? null
}

/** Those of the ids that are stored in any other unit. Crosses units, so it is for imports and not for arrivals. */
export async function findStoredElsewhere(db: Db, unitId: number, ids: string[]): Promise<Set<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select replace(response_id::text, '-', '') as id from response_key
    where unit_id <> ${unitId} and response_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  return new Set(rows.map((row) => row.id))
}
