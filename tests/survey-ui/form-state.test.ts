import { describe, expect, test } from 'vitest'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }
import { toContent } from '../../survey-ui/form/content.ts'
import { type FormAction, formPages, formReducer, startForm } from '../../survey-ui/form/state.ts'

const startedAt = Date.UTC(2026, 10, 22, 16, 59, 0)
const room = { height: 28, ratingHeight: 7, optionColumns: 2 }
const place = { collector: 'k7QmT3vX', notice: { version: 1 } }

function offered(questionnaire: unknown): OfferedSurvey {
  return {
    key: 'thu',
    title: 'Thử',
    titleEn: null,
    version: 3,
    questionnaire: questionnaire as Questionnaire,
  }
}

function fillIn(questionnaire: unknown, ...actions: FormAction[]) {
  const start = startForm({ survey: offered(questionnaire), language: 'vi', room, startedAt })
  return actions.reduce(formReducer, start)
}

const answered = (item: string, answer: number | string | string[] | null): FormAction => ({
  type: 'answered',
  item,
  answer,
})

describe('the pages of the tablet form', () => {
  test('hold every item and band once, in order', () => {
    const keys = formPages(fillIn(sipas)).flatMap((page) => page.items.map(({ key }) => key))

    const { sections, respondent } = offered(sipas).questionnaire
    expect(keys).toEqual([...sections.flatMap(({ items }) => items), ...respondent].map(({ key }) => key))
  })

  test('hold no more than there is room for, and are cut evenly', () => {
    const sizes = formPages(fillIn(sipas))
      .filter(({ key }) => key.startsWith('stf'))
      .map(({ items }) => items.length)

    expect(sizes).toEqual([3, 2])
  })

  test('count sections as parts, whatever the room, and the pages of each', () => {
    const places = formPages(fillIn(sipas)).map(({ key, place }) => ({
      section: key.replace(/-\d+$/, ''),
      ...place,
    }))

    const { sections } = offered(sipas).questionnaire
    const parts = sections.length + 1
    expect(new Set(places.map(({ part }) => part)).size).toBe(parts)
    expect(places.filter(({ section }) => section.startsWith('stf'))).toMatchObject([
      { part: 3, parts, page: 1, pages: 2 },
      { part: 3, parts, page: 2, pages: 2 },
    ])
    expect(places.at(-1)).toMatchObject({ section: 'respondent', part: parts, parts })
  })

  test('come and go with the answer that they depend on', () => {
    expect(formPages(fillIn(counter))).toHaveLength(1)
    expect(formPages(fillIn(counter, answered('visit', 2))).length).toBeGreaterThan(1)
    expect(formPages(fillIn(counter, answered('visit', 2), answered('visit', 5)))).toHaveLength(1)
  })
})

describe('walking through the form', () => {
  test('stops at the first and at the last page', () => {
    const back: FormAction = { type: 'wentBack' }
    const on = Array<FormAction>(99).fill({ type: 'wentOn' })

    expect(fillIn(sipas, back).page).toBe(0)
    expect(fillIn(sipas, ...on).page).toBe(formPages(fillIn(sipas)).length - 1)
  })

  test('keeps the answers on the way back', () => {
    const state = fillIn(sipas, answered('acc1', 4), { type: 'wentOn' }, { type: 'wentBack' })

    expect(state.answers).toEqual({ acc1: 4 })
  })

  test('keeps the answers when the language changes', () => {
    const state = fillIn(sipas, answered('acc1', 4), { type: 'spoke', language: 'en' })

    expect(state).toMatchObject({ language: 'en', answers: { acc1: 4 } })
  })
})

describe('an item that must be answered', () => {
  const strict = structuredClone(sipas) as Questionnaire
  const [first] = strict.sections[0]?.items ?? []
  if (first) first.required = true

  test('holds the page until it is answered', () => {
    const held = fillIn(strict, { type: 'wentOn' })
    expect(held).toMatchObject({ page: 0, showsFaults: true })

    const mended = [answered('acc1', 3), { type: 'wentOn' } as const].reduce(formReducer, held)
    expect(mended).toMatchObject({ page: 1, showsFaults: false })
  })
})

describe('the content of a response', () => {
  test('names every item shown, null where it was skipped', () => {
    const { answers } = toContent(
      fillIn(sipas, answered('acc1', 4), answered('acc2', 'no_opinion')),
      place,
      startedAt,
    )

    expect(Object.keys(answers)).toHaveLength(25)
    expect(answers).toMatchObject({ acc1: 4, acc2: 'no_opinion', acc3: null })
  })

  test('leaves out answers to items that were hidden later', () => {
    const state = fillIn(counter, answered('visit', 1), answered('reasons', ['fees']), answered('visit', 5))

    expect(toContent(state, place, startedAt).answers).toEqual({ visit: 5 })
  })

  test('takes empty texts and empty choices as skipped', () => {
    const state = fillIn(counter, answered('visit', 3), answered('reasons', []), answered('comment', '  '))

    expect(toContent(state, place, startedAt).answers).toEqual({ visit: 3, reasons: null, comment: null })
  })

  test('carries bands only when they were chosen, and lets them be taken back', () => {
    const chosen: FormAction = { type: 'described', band: 'gender', option: 'female' }
    const takenBack: FormAction = { type: 'described', band: 'gender', option: null }

    expect(toContent(fillIn(sipas, chosen), place, startedAt).respondent).toEqual({ gender: 'female' })
    expect(toContent(fillIn(sipas, chosen, takenBack), place, startedAt).respondent).toEqual({})
  })

  test('bears the day in Viet Nam and the seconds taken', () => {
    const content = toContent(fillIn(sipas), place, startedAt + 70_400)

    expect(content).toMatchObject({
      day: '2026-11-23',
      seconds: 70,
      version: 3,
      notice: 1,
      collector: 'k7QmT3vX',
    })
  })
})
