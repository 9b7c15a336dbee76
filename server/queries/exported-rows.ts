import type { Reader } from '../db/reader.ts'

/** Which responses are exported: released ones of one survey, of whole months. */
export interface ExportRange {
  surveyId: number
  /** First days of the first and last month; both included. */
  fromMonth: string
  toMonth: string
}

/**
 * A response with what is told about it; whatever would single it out is null. A list as it comes, since a million of them
 * pass. `month` is YYYY-MM; `respondent` JSON of what they told of themselves; `levels` in the order of the version's level
 * items, separated by commas, empty where skipped; `other` JSON of the answers to all other items.
 */
export type ExportedRow = [
  unit: string | null,
  month: string | null,
  version: number,
  channel: string | null,
  field: string | null,
  procedure: string | null,
  serviceChannel: string | null,
  respondent: string | null,
  levels: string,
  other: string,
]

/**
 * How much is told of a response, from 1, everything, to 5, only its version; 6 is left out of the file. Each row
 * shares what is told of it, besides its answers, with at least `fewest` rows.
 */
const told = `
  with released as (
    select r.*, to_char(r.day, 'YYYY-MM') as month, concat_ws(E'\\x1f', r.channel, coalesce(r.field_code, ''),
      coalesce(r.procedure_code, ''), coalesce(r.service_channel, '')) as service
    from responses r
    where r.survey_id = $1::int and r.day >= $2::date and r.day < $3::date + interval '1 month'
      and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from collectors c join batch_exclusions e on e.batch_id = c.batch_id
        where c.collector_id = r.collector_id and e.unit_id = r.unit_id and e.applied)
  ), alike as (
    select version, unit_id, month, service, respondent, count(*) as n
    from released group by 1, 2, 3, 4, 5
  ), by_service as (
    select *, sum(n) filter (where n < $4) over (partition by version, unit_id, month, service) as of_service from alike
  ), by_month as (
    select *, sum(n) filter (where n < $4 and of_service < $4) over (partition by version, unit_id, month) as of_month
    from by_service
  ), by_unit as (
    select *, sum(n) filter (where n < $4 and of_service < $4 and of_month < $4)
      over (partition by version, unit_id) as of_unit
    from by_month
  ), by_version as (
    select *, sum(n) filter (where n < $4 and of_service < $4 and of_month < $4 and of_unit < $4)
      over (partition by version) as of_version
    from by_unit
  ), told as (
    select *, case when n >= $4 then 1 when of_service >= $4 then 2 when of_month >= $4 then 3
      when of_unit >= $4 then 4 when of_version >= $4 then 5 else 6 end as depth
    from by_version
  )`

const valuesOf = ({ surveyId, fromMonth, toMonth }: ExportRange, fewest: number): unknown[] => [
  surveyId,
  fromMonth,
  toMonth,
  fewest,
]

/** How many responses of a version are told to which depth. */
export interface ToldCount {
  version: number
  depth: number
  responses: number
}

/** Counts the rows of an export without reading them. */
export async function countExported(
  reader: Reader,
  range: ExportRange,
  fewest: number,
): Promise<ToldCount[]> {
  const counts: ToldCount[] = []
  const query = `${told} select version, depth, sum(n)::int from told group by 1, 2 order by 1, 2`
  await reader.each(query, valuesOf(range, fewest), ([version, depth, responses]) =>
    counts.push({ version: Number(version), depth: Number(depth), responses: Number(responses) }),
  )
  return counts
}

const rowsAtOnce = 2000

/**
 * Reads the rows of an export in portions, in the order of a hash with `secret`: where a row stands tells neither when
 * it arrived nor where it stood in another export.
 */
export function readExported(
  reader: Reader,
  range: ExportRange,
  { fewest, secret }: { fewest: number; secret: string },
): AsyncGenerator<ExportedRow[]> {
  const query = `${told}
    select case when t.depth <= 4 then u.code end, case when t.depth <= 3 then r.month end, r.version,
      case when t.depth <= 2 then r.channel end, case when t.depth <= 2 then r.field_code end,
      case when t.depth <= 2 then r.procedure_code end, case when t.depth <= 2 then r.service_channel end,
      case when t.depth = 1 then r.respondent::text end, array_to_string(r.levels, ',', ''), r.other::text
    from released r join told t using (version, unit_id, month, service, respondent) join units u using (unit_id)
    where t.depth <= 5
    order by sha256(convert_to($5 || r.response_id::text, 'UTF8'))`
  const values = [...valuesOf(range, fewest), secret]
  return reader.portions(query, values, rowsAtOnce) as AsyncGenerator<ExportedRow[]>
}
