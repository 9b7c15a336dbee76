import { join } from 'node:path'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answers } from '#contract/flow.ts'
import { compileAnswerCheck } from '../../server/collection/answer-check.ts'
import { scriptedPage } from '../../survey-ui/vite.config.ts'
import { openBrowser } from '../support/chromium.ts'
import { goodDraft } from '../support/drafts.ts'
import type { FormJudgement } from '../support/form-judgement.ts'
import { withSlips } from '../support/slips.ts'

// The same agreement as between the form and the server in one program, here with the form bundled for browsers as it
// is for tablets, run by a browser's own engine.

const setsEach = 50
const questionnaires = 210

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: await bundle() })
}, 120_000)

afterAll(() => browser?.close())

async function bundle(): Promise<string> {
  const kiosk = scriptedPage('kiosk', 'test')
  const built = await build({
    ...kiosk,
    build: {
      ...kiosk.build,
      rolldownOptions: {},
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../support/form-judgement.ts'),
        formats: ['iife'],
        name: 'form',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** What the browser makes of sets of answers. */
function judgeInBrowser(questionnaire: object, sets: Answers[]): Promise<FormJudgement[]> {
  // As text, because it runs in the browser.
  return page.evaluate(`((questionnaire, sets) => sets.map((answers) => form.judgeByForm(questionnaire, answers)))(
    ${JSON.stringify(questionnaire)}, ${JSON.stringify(sets)})`)
}

test('a browser and the server agree in more than 10,000 sets of answers', { timeout: 240_000 }, async () => {
  const seen = { taken: 0, refused: 0, hidden: 0 }
  const drafts = goodDraft.chain(({ questionnaire }) =>
    fc.tuple(
      fc.constant(questionnaire),
      fc.array(withSlips(questionnaire), { minLength: setsEach, maxLength: setsEach }),
    ),
  )
  for (const [questionnaire, sets] of fc.sample(drafts, questionnaires)) {
    const check = compileAnswerCheck(questionnaire)
    const judged = await judgeInBrowser(questionnaire, sets)
    for (const [i, { shown, isLetThrough, sent }] of judged.entries()) {
      const answers = sets[i] ?? {}
      const faults = check(sent, {})
      expect(Object.keys(sent)).toEqual(shown)
      expect(faults.length === 0, JSON.stringify({ faults, answers })).toBe(isLetThrough)
      seen[isLetThrough ? 'taken' : 'refused']++
      if (shown.length < Object.keys(answers).length) seen.hidden++
    }
  }
  expect(seen.taken + seen.refused).toBeGreaterThanOrEqual(10_000)
  expect(Math.min(seen.taken, seen.refused, seen.hidden)).toBeGreaterThan(1000)
})
