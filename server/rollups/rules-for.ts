import type { Db } from '../db/client.ts'
import { listMinimums } from '../queries/surveys.ts'
import { type ReleaseRules, releaseStep } from './rules.ts'

/** The rules of a survey. */
export type RulesFor = (surveyId: number) => ReleaseRules

/**
 * The rules of every survey: a method that shows no figure of fewer than ten releases ten at a time, or the difference of
 * two figures would be one of five.
 * @param rules of methods that ask for no more than the least step
 */
export async function loadRules(db: Db, rules: ReleaseRules): Promise<RulesFor> {
  const minimums = new Map(
    (await listMinimums(db)).map(({ surveyId, minimumN }): [number, number] => [surveyId, minimumN]),
  )
  return (surveyId) => {
    // What a method asks beyond the least is added, so that weaker rules of a test stay weaker.
    const more = Math.max(0, (minimums.get(surveyId) ?? 0) - releaseStep)
    return more === 0 ? rules : { ...rules, step: rules.step + more }
  }
}
