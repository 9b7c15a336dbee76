import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { compileAnswerCheck } from '../../server/collection/answer-check.ts'
import { toContent } from '../../survey-ui/form/content.ts'
import { findFault } from '../../survey-ui/form/faults.ts'
import { pagesOf } from '../../survey-ui/form/pages.ts'
import { anyAnswers, goodDraft } from '../support/drafts.ts'

// What a tablet shows and lets through is what the server takes: both follow one flow, and neither is to be stricter.

const room = { height: 40, ratingHeight: 6, optionColumns: 2 }
const setsEach = 50
const questionnaires = 220

/** Some answers are too large, as a keyboard lets them be. */
function withSlips(questionnaire: Questionnaire) {
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

test('form and server agree on what was shown and on what may be sent, in more than 10,000 sets of answers', () => {
  const seen = { taken: 0, refused: 0, hidden: 0 }
  fc.assert(
    fc.property(
      goodDraft.chain(({ questionnaire }) =>
        fc.tuple(
          fc.constant(questionnaire),
          fc.array(withSlips(questionnaire), { minLength: setsEach, maxLength: setsEach }),
        ),
      ),
      ([questionnaire, sets]) => {
        const check = compileAnswerCheck(questionnaire)
        const survey = { key: 's', version: 1, questionnaire } as OfferedSurvey
        for (const answers of sets) {
          const pages = pagesOf(questionnaire, answers, room)
          const items = pages.flatMap((page) => (page.kind === 'items' ? page.items : []))
          const isLetThrough = items.every((item) => findFault(item, answers[item.key]) === null)
          const form = { survey, language: 'vi', answers, respondent: {}, startedAt: 0 }
          const content = toContent(form, { collector: 'c', notice: { version: 1 } }, 60_000)
          const faults = check(content.answers, {})

          expect(Object.keys(content.answers)).toEqual(items.map(({ key }) => key))
          expect(faults.length === 0, JSON.stringify({ faults, answers })).toBe(isLetThrough)
          seen[isLetThrough ? 'taken' : 'refused']++
          if (items.length < Object.keys(answers).length) seen.hidden++
        }
      },
    ),
    { numRuns: questionnaires },
  )
  expect(seen.taken + seen.refused).toBeGreaterThanOrEqual(10_000)
  // Each way was gone often enough to mean something.
  expect(Math.min(seen.taken, seen.refused, seen.hidden)).toBeGreaterThan(1000)
})
