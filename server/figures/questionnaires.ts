import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { findVersion } from '../queries/questionnaires.ts'
import type { Survey } from '../queries/surveys.ts'
import type { RollupCells } from './rollup-cells.ts'

/** A survey's version, as rollups name it. */
export interface VersionOf {
  surveyId: number
  version: number
}

/**
 * The questionnaire behind each version of some cells, in their order. A published version never changes, so that each is
 * read once as long as the database runs; nobody may write into one.
 */
export async function questionnairesOf(
  db: Db,
  { surveys, cells: { asked } }: { surveys: readonly Survey[]; cells: Pick<RollupCells, 'asked'> },
  versions: readonly VersionOf[],
): Promise<Questionnaire[]> {
  const found: Questionnaire[] = []
  // One after the other: a transaction is one connection.
  for (const { surveyId, version } of versions) {
    const survey = surveys.find((candidate) => candidate.surveyId === surveyId)
    const name = survey && `${survey.questionnaireKey} ${version}`
    const questionnaire =
      name && (asked.get(name) ?? (await findVersion(db, survey.questionnaireKey, version)))
    if (!questionnaire) throw new Error(`survey ${surveyId} has no version ${version}`)
    asked.set(name, questionnaire)
    found.push(questionnaire)
  }
  return found
}
