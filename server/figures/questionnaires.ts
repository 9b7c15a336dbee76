import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { findVersion } from '../queries/questionnaires.ts'
import type { Survey } from '../queries/surveys.ts'

/** A survey's version, as rollups name it. */
export interface VersionOf {
  surveyId: number
  version: number
}

/** The questionnaire behind each version, in their order; each is read once. */
export async function questionnairesOf(
  db: Db,
  surveys: readonly Survey[],
  versions: readonly VersionOf[],
): Promise<Questionnaire[]> {
  const read = new Map<string, Questionnaire>()
  const found: Questionnaire[] = []
  // One after the other: a transaction is one connection.
  for (const one of versions) {
    const key = `${one.surveyId} ${one.version}`
    const questionnaire = read.get(key) ?? (await readVersion(db, surveys, one))
    read.set(key, questionnaire)
    found.push(questionnaire)
  }
  return found
}

async function readVersion(
  db: Db,
  surveys: readonly Survey[],
  { surveyId, version }: VersionOf,
): Promise<Questionnaire> {
  const survey = surveys.find((candidate) => candidate.surveyId === surveyId)
  const questionnaire = survey ? await findVersion(db, survey.questionnaireKey, version) : null
  if (!questionnaire) throw new Error(`survey ${surveyId} has no version ${version}`)
  return questionnaire
}
