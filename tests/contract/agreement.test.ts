import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileAnswerCheck } from '../../server/collection/answer-check.ts'
import { goodDraft } from '../support/drafts.ts'
import { judgeByForm } from '../support/form-judgement.ts'
import { withSlips } from '../support/slips.ts'

// What a tablet shows and lets through is what the server takes: both follow one flow, and neither is to be stricter.

const setsEach = 50
const questionnaires = 220

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
        for (const answers of sets) {
          const { shown, isLetThrough, sent } = judgeByForm(questionnaire, answers)
          const faults = check(sent, {})

          expect(Object.keys(sent)).toEqual(shown)
          expect(faults.length === 0, JSON.stringify({ faults, answers })).toBe(isLetThrough)
          seen[isLetThrough ? 'taken' : 'refused']++
          if (shown.length < Object.keys(answers).length) seen.hidden++
        }
      },
    ),
    { numRuns: questionnaires },
  )
  expect(seen.taken + seen.refused).toBeGreaterThanOrEqual(10_000)
  // Each way was gone often enough to mean something.
  expect(Math.min(seen.taken, seen.refused, seen.hidden)).toBeGreaterThan(1000)
})
