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
  const known = new Map<string, Promise<KnownVersion | null>>()
  return (key, version) => {
    const name = `${key} ${version}`
    const found = known.get(name)
    if (found) return found
    // Many may ask at once, as after a start: they share one look-up.
    const asked = read(db, key, version)
    known.set(name, asked)
    const forget = () => known.delete(name)
    asked.then((entry) => entry ?? forget(), forget)
    return asked
  }
}

async function read(db: Db, key: string, version: number): Promise<KnownVersion | null> {
  const questionnaire = await findVersion(db, key, version)
  return questionnaire && { questionnaire, check: compileAnswerCheck(questionnaire) }
}
