import type { ItemFigure } from '#contract/office.ts'
import { type LevelItem, levelItems } from '#contract/questionnaire.ts'
import type { InputStep } from '../../../analytics/report/content/parts-input.ts'
import { stepFindings } from '../../analyses/weak-items.ts'
import type { Db } from '../../db/client.ts'
import type { OverviewState } from '../../figures/overview.ts'
import { overlaps } from '../../figures/series.ts'
import { findVersion } from '../../queries/questionnaires.ts'

/** The weakest item of each step, from the items that the overview shows. */
export async function stepsOf(
  db: Db,
  { series, period }: OverviewState,
  items: readonly ItemFigure[],
): Promise<InputStep[]> {
  const asked = new Map<string, LevelItem>()
  // The newest come first: their wording and step are what counts.
  for (const survey of series.surveys.filter((one) => overlaps(one, period)).toReversed()) {
    const questionnaire = await findVersion(db, survey.questionnaireKey, survey.questionnaireVersion)
    for (const item of questionnaire ? levelItems(questionnaire) : []) asked.set(item.key, item)
  }
  return stepFindings(items, asked)
}
