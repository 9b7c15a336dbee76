import fc from 'fast-check'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { anyAnswers } from './drafts.ts'

/** Some answers are too large, as a keyboard lets them be. */
export function withSlips(questionnaire: Questionnaire) {
  return fc
    .tuple(anyAnswers(questionnaire), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([answers, slip]) => {
      const numbers = questionnaire.sections.flatMap(({ items }) =>
        items.filter(({ type }) => type === 'number'),
      )
      const wrong = slip < 0.2 ? numbers[0] : undefined
      return wrong ? { ...answers, [wrong.key]: 99 } : answers
    })
}
