import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { type AnswerCheck, compileAnswerCheck } from './answer-check.ts'

export interface KnownVersion {
  questionnaire: Questionnaire
  check: AnswerCheck
}

/** Finds a published version with its compiled check. A version never changes, so it is kept for good. */
export type FindKnownVersion = (key: string, version: number) => Promise<KnownVersion | null>

export function makeVersionStore(db: Db): FindKnownVersion {
  const known = new Map<string, KnownVersion>()
  return async (key, version) => {
    const name = `${key} ${version}`
    const found = known.get(name)
    if (found) return found
    const questionnaire = await findVersion(db, key, version)
    if (!questionnaire) return null
    const entry = { questionnaire, check: compileAnswerCheck(questionnaire) }
    known.set(name, entry)
    return entry
  }
}
