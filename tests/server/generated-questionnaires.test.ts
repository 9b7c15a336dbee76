import fc from 'fast-check'
import { expect } from 'vitest'
import { checkDraft, isPublishable } from '#contract/checking/check.ts'
import type { Draft } from '#contract/draft.ts'
import { type Answers, keepShown } from '#contract/flow.ts'
import { allItems, type Item, levelItems } from '#contract/questionnaire.ts'
import { publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { fold } from '../../server/rollups/fold.ts'
import { goodDraft } from '../support/drafts.ts'
import { overviewOf } from '../support/oracle.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

// Whatever the checker lets through works all the way: it is shown, answered, stored, counted and made into indices.

const drafts = fc.sample(goodDraft, { numRuns: 12, seed: 20_261_122 }).map((draft, nth) => ({ nth, draft }))
const people = 12

function renamed({ questionnaire, method }: Draft, key: string): Draft {
  return { questionnaire: { ...questionnaire, key }, method: { ...method, key } }
}

/** What the nth person says: levels rise from person to person, and what is not shown is left out. */
function answersOf({ questionnaire }: Draft, nth: number): Answers {
  const given = allItems(questionnaire).map((item, i) => [item.key, answerTo(questionnaire, item, nth + i)])
  return keepShown(questionnaire, Object.fromEntries(given))
}

function answerTo({ scales }: Draft['questionnaire'], item: Item, turn: number) {
  switch (item.type) {
    case 'level':
      return 1 + (turn % (scales[item.scale]?.levels.length ?? 2))
    case 'choice':
      return item.options[turn % item.options.length]?.key ?? null
    case 'choices':
      return [item.options[turn % item.options.length]?.key ?? '']
    case 'number':
      return item.min + (turn % (item.max - item.min + 1))
    case 'day':
      return '2026-01-31'
    case 'text':
      return 'Cảm ơn'
  }
}

/** Satisfied answers and all answers to the items of the dimensions. */
function countOf({ method }: Draft, sent: readonly Answers[]): [satisfied: number, answers: number] {
  const levels = method.dimensions
    .flatMap(({ items }) => items)
    .flatMap((key) => sent.map((answers) => answers[key]))
    .filter((answer) => typeof answer === 'number')
  return [levels.filter((level) => method.topLevels.includes(level)).length, levels.length]
}

test.for(drafts)(
  'questionnaire $nth goes all the way',
  async ({ nth, draft: generated }, { app, db, clock }) => {
    const draft = renamed(generated, `sinh-ra-${nth}`)
    const year = 2003 + nth
    const at = new Date(`${year}-01-01T03:00:00Z`)
    clock.set(at.toISOString())
    expect(isPublishable(checkDraft(draft))).toBe(true)
    await publishVersion(db, draft.questionnaire, 1, at)
    await publishMethod(db, draft.method, at)
    const window = { windowFrom: `${year}-01-01`, windowTo: `${year}-12-31` }
    const open = await openSurvey(db, { template: draft.questionnaire.key, ...window })
    clock.set(`${year}-03-10T12:00:00+07:00`)

    const form = await app.inject(`/q/${open.collectors.X1?.token}`)
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain(`Câu hỏi ${draft.questionnaire.sections[0]?.items[0]?.key}`)

    const sent = Array.from({ length: people }, (_, person) => answersOf(draft, person))
    for (const answers of sent) {
      const reply = await put(app, newId(), contentOf(open, answers, 'X1', `${year}-03-10`))
      expect(reply.statusCode, reply.body).toBe(201)
    }
    clock.set('2026-06-15T10:00:00+07:00')
    await fold(db, clock)

    const { whole, dimensions, items } = await overviewOf(
      app,
      db,
      `instrument=custom&from=${year}-01&to=${year}-12`,
    )
    const [satisfied, answers] = countOf(draft, sent)
    expect(whole).toMatchObject({ respondents: people, withheld: null })
    expect(dimensions).toHaveLength(draft.method.dimensions.length)
    expect(items.map(({ key }) => key)).toEqual(levelItems(draft.questionnaire).map(({ key }) => key))
    // Levels of another scale have no satisfied among them.
    for (const { key, figure, levels } of items)
      if (levels && levels.length !== draft.method.scaleLevels) expect(figure.index, key).toBeNull()
    // A mean over dimensions of which one had too few answers would be another measure, so it is none.
    const isPooled = draft.method.aggregation === 'pooled_answers'
    if (!isPooled && dimensions.some(({ figure }) => figure.index === null)) return
    expect(whole.answers).toBe(answers)
    if (isPooled) expect(whole.index).toBeCloseTo(satisfied / answers, 12)
    expect(whole.low).toBeLessThanOrEqual(whole.index ?? 0)
    expect(whole.high).toBeGreaterThanOrEqual(whole.index ?? 1)
  },
)
