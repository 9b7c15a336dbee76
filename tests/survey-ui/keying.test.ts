import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import dossier from '../../server/questionnaires/templates/dossier-9-criteria.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-1001-draft.json' with { type: 'json' }
import { bodyOf, type KeyingState, keyingReducer, startKeying } from '../../survey-ui/office/paper/keying.ts'
import { everyAnswer, everyKind } from '../support/every-kind.ts'

const templates = { counter, dossier, sipas, every: everyKind } as unknown as Record<string, Questionnaire>

function start(key: string, more: Partial<Parameters<typeof startKeying>[0]> = {}): KeyingState {
  const questionnaire = templates[key]
  if (!questionnaire) throw new Error(key)
  return startKeying({ questionnaire, firstSerial: 1, issued: 10, done: [], unfinished: null, ...more })
}

/** Presses keys one after the other; names of keys in brackets: `1[Enter]s`. */
function press(state: KeyingState, keys: string): KeyingState {
  const names = [...keys.matchAll(/\[(\w+)\]|(.)/g)].map(([, name, sign]) => name ?? sign ?? '')
  return names.reduce((now, key) => keyingReducer(now, { type: 'key', key }), state)
}

describe('keying a ballot', () => {
  test('one key per item, options by their signs, and the next number at the end', () => {
    const done = press(start('dossier'), `[Enter]123012301${'1 2 1 '.replaceAll(' ', '')}${'1'.repeat(3)}`)

    expect(done.phase).toBe('serial')
    expect(done.done).toEqual([1])
    expect(done.last && bodyOf(done.last.sheet, true)).toMatchObject({
      isComplete: true,
      answers: { c1: 1, c2: 2, c3: 3, c4: 'no_opinion', c5: 1, c6: 2, c7: 3, c8: 'no_opinion', c9: 1 },
      respondent: { type: 'citizen', gender: 'male', ageBand: '18-24' },
    })
  })

  test('every kind of answer has its keys, figures of a scale from 0 to 10 their own', () => {
    const matrices = '[Enter]20134'
    const levels = '42aa'
    const options = `213[Enter]3[Enter]02062026[Enter]`
    const begun = press(start('every'), matrices + levels + options)
    const written = keyingReducer(begun, { type: 'wrote', text: 'Đăng ký khai sinh' })
    const second = keyingReducer(press(written, '[Done]'), { type: 'wrote', text: 'Dòng một\nDòng hai' })
    const done = press(second, '[Done]2')

    expect(done.phase).toBe('serial')
    expect(done.last && bodyOf(done.last.sheet, true)).toMatchObject({
      answers: everyAnswer,
      respondent: { gender: 'male' },
    })
  })

  test('blank is null for an item and absent for a band', () => {
    const done = press(start('dossier'), `[Enter]${' '.repeat(15)}`)

    const body = done.last && bodyOf(done.last.sheet, true)
    expect(Object.values(body?.answers ?? {})).toEqual(Array(9).fill(null))
    expect(body?.respondent).toEqual({})
  })

  test('items that are not asked are passed over', () => {
    const satisfied = press(start('counter'), '[Enter]5')
    const dissatisfied = press(start('counter'), '[Enter]2')

    expect(satisfied.phase).toBe('serial')
    expect(dissatisfied.phase).toBe('fields')
    expect(press(dissatisfied, '13[Enter]').at).toBe(2)
  })

  test('a correction that asks for more leads there before the ballot is done', () => {
    // Satisfied, so neither reasons nor comment were asked; corrected to dissatisfied, they are.
    const satisfied = press(start('counter'), '[Enter]5')
    const corrected = press(satisfied, '[Backspace]2')

    expect(satisfied.last?.sheet.answers).toEqual({ visit: 5 })
    expect(corrected).toMatchObject({ phase: 'fields', at: 1, sheet: { answers: { visit: 2 } } })
  })

  test('what cannot be keyed is refused with a reason and changes nothing', () => {
    const begun = press(start('counter'), '[Enter]')

    expect(press(begun, '7')).toMatchObject({ refusal: 'unknown_key', at: 0 })
    expect(press(begun, ' ')).toMatchObject({ refusal: 'required', at: 0 })
    expect(press(begun, '21234')).toMatchObject({ refusal: 'too_many', entry: { chosen: { length: 3 } } })
    expect(press(start('counter'), '11[Enter]')).toMatchObject({ refusal: 'serial', phase: 'serial' })
  })

  test('numbers and days are checked when they are done', () => {
    const trips = { ...press(start('sipas'), '[Enter]'), at: 11 }
    const asked = press(trips, '2')

    expect(asked.sheet && press(asked, '99[Enter]').refusal).toBe('range')
    expect(press(asked, '99[Backspace][Backspace]3[Enter]').sheet?.answers.trips).toBe(3)
  })

  test('a minus begins a number where numbers below zero are asked', () => {
    const questionnaire = structuredClone(templates.sipas) as Questionnaire
    const items = questionnaire.sections.flatMap((section) => section.items)
    const trips = items.find(({ key }) => key === 'trips')
    if (trips?.type !== 'number') throw new Error('no number')
    trips.min = -20
    const here = (asked?: Questionnaire) => {
      const begun = press(start('sipas', asked ? { questionnaire: asked } : {}), '[Enter]')
      return press({ ...begun, at: 11 }, '2')
    }

    expect(press(here(questionnaire), '-12[Enter]').sheet?.answers.trips).toBe(-12)
    expect(press(here(questionnaire), '-0[Enter]').sheet?.answers.trips).toBe(0)
    expect(press(here(questionnaire), '-[Enter]').refusal).toBe('range')
    expect(press(here(questionnaire), '1-').refusal).toBe('unknown_key')
    expect(press(here(), '-').refusal).toBe('unknown_key')
  })

  test('back, another answer, and on with what stands', () => {
    const two = press(start('dossier'), '[Enter]123')
    const corrected = press(two, '[Backspace][ArrowUp]1[Enter]')

    expect(corrected.sheet?.answers).toEqual({ c1: 1, c2: 1, c3: 3 })
    expect(corrected.at).toBe(3)
  })

  test('S asks, then the ballot is spoiled and holds nothing', () => {
    const asked = press(start('dossier'), '[Enter]12s')
    const kept = press(asked, '[Escape]')
    const spoiled = press(asked, '[Enter]')

    expect([asked.phase, kept.phase, kept.sheet?.answers]).toEqual(['spoil', 'fields', { c1: 1, c2: 2 }])
    expect(spoiled.last && bodyOf(spoiled.last.sheet, true, spoiled.last.isSpoiled)).toEqual({
      answers: {},
      respondent: {},
      isSpoiled: true,
      isComplete: true,
      replaces: false,
    })
  })

  test('a number keyed before is asked about, and then replaced', () => {
    const again = press(start('counter', { done: [3] }), '3[Enter]')

    expect(again.phase).toBe('again')
    expect(press(again, '[Escape]').phase).toBe('serial')
    expect(press(again, '[Enter]4').last?.sheet).toMatchObject({ serial: 3, replaces: true })
  })

  test('the ballot just finished can be opened again once', () => {
    const reopened = press(start('counter'), '[Enter]5[Backspace]')

    expect(reopened).toMatchObject({
      phase: 'fields',
      sheet: { serial: 1, answers: { visit: 5 }, replaces: true },
    })
    expect(press(reopened, '4').last?.sheet.answers).toEqual({ visit: 4 })
  })

  test('the number suggested is the next that nobody keyed', () => {
    const state = start('counter', { done: [1, 2, 4] })

    expect(press(state, '[Enter]').sheet?.serial).toBe(3)
    expect(press(press(state, '[Enter]5'), '[Enter]').sheet?.serial).toBe(5)
  })

  test('what was begun goes on where it stopped', () => {
    const unfinished = { serial: 6, answers: { c1: 1, c2: null }, respondent: {}, isSpoiled: false }

    expect(start('dossier', { unfinished })).toMatchObject({
      phase: 'fields',
      at: 2,
      sheet: { serial: 6 },
    })
  })

  test('leaving asks whether what was begun is kept', () => {
    const asked = press(start('dossier'), '[Enter]1[Escape]')

    expect(asked.phase).toBe('leave')
    expect(press(asked, '[Enter]').leaving).toEqual({ drop: null })
    expect(press(asked, '[Delete]').leaving).toEqual({ drop: 1 })
    expect(press(asked, '[Escape]').phase).toBe('fields')
  })
})
