import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

interface CutCell {
  unitId: number
  surveyId: number
  quarter: string
  cut: string
  value: string
}

const nameOf = ({ unitId, surveyId, quarter, cut, value }: CutCell) =>
  `unit ${unitId}, survey ${surveyId}, quarter from ${quarter}, ${cut} ${value || '(not stated)'}`

/**
 * Adds up again what is shown of the cuts.
 * @returns the first cell that differs, in words, or null when all agree
 */
export async function findCutDifference(db: Db): Promise<string | null> {
  const shown = await firstShown(db)
  if (shown) return `what is shown of ${nameOf(shown)} is not what units gave to it`
  const given = await firstGiven(db)
  return given ? `what was given of ${nameOf(given)} is not what its responses add up to` : null
}

/** A cell of `cut_shown` that is not the sum of its places. */
async function firstShown(db: Db): Promise<CutCell | null> {
  const { rows } = await db.execute<CutCell & Record<string, unknown>>(sql`
    with given as (
      select shown_unit_id as unit_id, survey_id, quarter, cut, value,
        sum_counts(whole) as whole, sum_counts(dimensions) as dimensions
      from cut_places group by 1, 2, 3, 4, 5
    ), shown as (select * from cut_shown where cut <> '')
    select unit_id as "unitId", survey_id as "surveyId", quarter::text as quarter, cut, value
    from shown s full join given g using (unit_id, survey_id, quarter, cut, value)
    where s.whole is distinct from g.whole or s.dimensions is distinct from g.dimensions
    order by 2, 3, 1, 4, 5 limit 1`)
  return rows[0] ?? null
}

/**
 * A value of which a unit gave more respondents than it has, or all of them with other sums. It may give fewer: what
 * is too little is shown nowhere.
 */
async function firstGiven(db: Db): Promise<CutCell | null> {
  const { rows } = await db.execute<CutCell & Record<string, unknown>>(sql`
    with given as (
      select unit_id, survey_id, quarter, cut, value, sum_counts(whole) as whole, sum_counts(dimensions) as dimensions
      from cut_places p
      -- Of what was shown before places were kept nobody knows from whom it came.
      where not exists (select from cut_places o where o.survey_id = p.survey_id and o.quarter = p.quarter and o.is_opening)
      group by 1, 2, 3, 4, 5
    ), wholes as (
      select unit_id, survey_id, date_trunc('quarter', month)::date as quarter,
        sum_counts(whole) as whole, sum_counts(dimensions) as dimensions
      from unit_month group by 1, 2, 3
    ), named as (
      select unit_id, survey_id, date_trunc('quarter', month)::date as quarter, cut, value,
        sum_counts(whole) as whole, sum_counts(dimensions) as dimensions
      from cut_month group by 1, 2, 3, 4, 5
    ), counted as (
      select * from named
      union all
      select g.unit_id, g.survey_id, g.quarter, g.cut, '', take_counts(w.whole, n.whole), take_counts(w.dimensions, n.dimensions)
      from given g join wholes w using (unit_id, survey_id, quarter) cross join lateral (
        select sum_counts(n.whole) as whole, sum_counts(n.dimensions) as dimensions from named n
        where n.unit_id = g.unit_id and n.survey_id = g.survey_id and n.quarter = g.quarter and n.cut = g.cut
      ) n
      where g.value = ''
    )
    select g.unit_id as "unitId", g.survey_id as "surveyId", g.quarter::text as quarter, g.cut, g.value
    from given g left join counted c using (unit_id, survey_id, quarter, cut, value)
    where g.whole[1] > coalesce(c.whole[1], 0)
      or (g.whole[1] = c.whole[1] and (g.whole <> c.whole or g.dimensions <> c.dimensions))
    order by 2, 3, 1, 4, 5 limit 1`)
  return rows[0] ?? null
}
