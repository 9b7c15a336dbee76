import type { LocalText } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { fieldNames } from '../queries/populations.ts'
import type { AnalysisScope } from './scope.ts'

/** What a category is called; its code where it has no name. */
export type TitleOf = (key: string) => LocalText

/** Names of the categories of a field, a channel or `respondent:KEY`. */
export async function titlesOf(db: Db, { versions }: AnalysisScope, by: string): Promise<TitleOf> {
  if (by === 'field') {
    const names = await fieldNames(db)
    return (key) => names.get(key) ?? { vi: key }
  }
  const property = by.replace('respondent:', '')
  const options = versions.flatMap(({ questionnaire }) =>
    questionnaire.respondent.filter(({ key }) => key === property).flatMap((item) => item.options),
  )
  return (key) => options.find((option) => option.key === key)?.label ?? { vi: key }
}
