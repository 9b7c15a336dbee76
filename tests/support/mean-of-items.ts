import { sql } from 'drizzle-orm'
import type { Method } from '#contract/method.ts'
import type { Db } from '../../server/db/client.ts'
import { publishMethod } from '../../server/queries/questionnaires.ts'
import { readMethods } from '../../server/questionnaires/load-templates.ts'

/** The shipped method of five dimensions with the mean of items as its aggregation, published as its version 2. */
export async function publishMeanOfItems(db: Db): Promise<Method> {
  const shipped = readMethods().find(({ key }) => key === 'sipas-5-dimensions')
  if (!shipped) throw new Error('the method is missing')
  const method: Method = { ...shipped, version: 2, aggregation: 'mean_of_items' }
  await publishMethod(db, method, new Date('2026-01-01'))
  return method
}

/** Gives a survey that has no figures yet a version of its method. */
export async function useMethodVersion(db: Db, surveyId: number, version: number): Promise<void> {
  await db.execute(sql`update surveys set method_version = ${version} where survey_id = ${surveyId}`)
}
