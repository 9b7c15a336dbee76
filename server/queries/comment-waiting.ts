import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

// Comments on their way from the response to the readers.

/** Comments on one item of a survey that wait in a unit and have waited long enough. */
export interface ReadyCell {
  unitId: number
  surveyId: number
  itemKey: string
  ready: number
  /** Whether the survey has ended, so that no more are to be expected. */
  isOver: boolean
}

/** Cells whose comments appear together, under one unit. */
export interface CommentGroup {
  surveyId: number
  itemKey: string
  fromUnitIds: number[]
  toUnitId: number
}

/** A comment that appears, with the unit that it appears under. */
export interface TakenComment {
  unitId: number
  commentId: string
  surveyId: number
  month: string
  itemKey: string
  fieldCode: string | null
  satisfied: boolean | null
  body: string
}

/** Notes the day on which comments were first met: when they came is written nowhere. */
export async function markSeen(db: Db, today: string): Promise<void> {
  await db.execute(sql`update comment_waiting set seen_on = ${today}::date where seen_on is null`)
}

/** Comments seen by a day, per unit, survey and item. */
export async function countReady(db: Db, seenBy: string, today: string): Promise<ReadyCell[]> {
  const { rows } = await db.execute<ReadyCell & Record<string, unknown>>(sql`
    select w.unit_id as "unitId", w.survey_id as "surveyId", w.item_key as "itemKey", count(*)::int as ready,
      bool_and(least(s.closed_on, s.window_to) < ${today}::date is true) as "isOver"
    from comment_waiting w join surveys s using (survey_id)
    where w.seen_on <= ${seenBy}::date
    group by 1, 2, 3 order by 1, 2, 3`)
  return rows
}

/** Takes the comments of these groups out of waiting. */
export async function takeComments(
  db: Db,
  groups: readonly CommentGroup[],
  seenBy: string,
): Promise<TakenComment[]> {
  const moves = groups.flatMap(({ fromUnitIds, ...group }) =>
    fromUnitIds.map((fromUnitId) => ({ ...group, fromUnitId })),
  )
  const { rows } = await db.execute<TakenComment & Record<string, unknown>>(sql`
    delete from comment_waiting w
    using jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      as g("fromUnitId" int, "toUnitId" int, "surveyId" int, "itemKey" text)
    where w.unit_id = g."fromUnitId" and w.survey_id = g."surveyId" and w.item_key = g."itemKey"
      and w.seen_on <= ${seenBy}::date
    returning g."toUnitId" as "unitId", w.comment_id as "commentId", w.survey_id as "surveyId",
      to_char(w.month, 'YYYY-MM-DD') as month, w.item_key as "itemKey", w.field_code as "fieldCode", w.satisfied, w.body`)
  return rows
}

const perInsert = 1000

/** Adds comments in the order of their random ids, so that not even their place on the disk tells when they came. */
export async function addComments(
  db: Db,
  comments: readonly (TakenComment & { folded: string; themes: string[] })[],
): Promise<void> {
  const shuffled = comments.toSorted((a, b) => (a.commentId < b.commentId ? -1 : 1))
  for (let at = 0; at < shuffled.length; at += perInsert) {
    await db.execute(sql`
      insert into comments (unit_id, comment_id, survey_id, month, item_key, field_code, satisfied, body, folded, themes)
      select "unitId", "commentId", "surveyId", month, "itemKey", "fieldCode", satisfied, body, folded,
        array(select jsonb_array_elements_text(themes))
      from jsonb_to_recordset(${JSON.stringify(shuffled.slice(at, at + perInsert))}::jsonb)
        as c("unitId" int, "commentId" uuid, "surveyId" int, month date, "itemKey" text, "fieldCode" text,
          satisfied boolean, body text, folded text, themes jsonb)`)
  }
}
