import { describe, expect, test } from 'vitest'
import { codeOfBytes, printedCode } from '#contract/code.ts'
import { defaultKioskSettings, type KioskConfiguration, type OfferedSurvey } from '#contract/kiosk.ts'
import { firstNotice } from '#contract/notice.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }
import { formPages } from '../../survey-ui/form/state.ts'
import { firstState, type KioskAction, type KioskState } from '../../survey-ui/kiosk/screen.ts'
import { kioskReducer } from '../../survey-ui/kiosk/state.ts'

const now = Date.UTC(2026, 10, 22)
const room = { height: 28, ratingHeight: 7, optionColumns: 2 }

const offer = (key: string, questionnaire: unknown): OfferedSurvey => ({
  key,
  title: key,
  titleEn: null,
  version: 1,
  questionnaire: questionnaire as Questionnaire,
})
const quick = offer('nhanh', counter)
const full = offer('day-du', sipas)
const configuration: KioskConfiguration = {
  collector: 'k7QmT3vX',
  unitName: 'Phường Trung Tâm',
  placeName: 'Quầy số 3',
  surveys: [quick, full],
  notice: firstNotice,
  idleSeconds: 45,
  demonstration: false,
}

const token = 'secret-1'
const enrolled = (changes: Partial<KioskConfiguration> = {}): KioskAction => ({
  type: 'enrolled',
  token,
  configuration: { ...configuration, ...changes },
})

function stateAfter(...actions: KioskAction[]) {
  return [enrolled(), ...actions].reduce(kioskReducer, firstState)
}

const rated = (level: number): KioskAction => ({ type: 'rated', survey: quick, level, now })
const reason: KioskAction = {
  type: 'filled',
  change: { type: 'answered', item: 'reasons', answer: ['waiting'] },
}
const written = (...actions: KioskAction[]) => {
  const { screen } = stateAfter(...actions)
  return screen.name === 'saving' ? screen.content.answers : screen.name
}

describe('a quick rating', () => {
  test.each([4, 5])('of %i is written at the tap', (level) => {
    expect(written(rated(level))).toEqual({ visit: level })
  })

  test.each([1, 2, 3])('of %i asks for reasons first', (level) => {
    expect(written(rated(level))).toBe('reasons')
  })

  test('is written with its reasons at "Gửi"', () => {
    expect(written(rated(2), reason, { type: 'sent', now })).toEqual({
      visit: 2,
      reasons: ['waiting'],
      comment: null,
    })
  })

  test('is written alone when no reason was given, or when nobody is there any more', () => {
    const alone = { visit: 2, reasons: null, comment: null }

    expect(written(rated(2), { type: 'sent', now })).toEqual(alone)
    expect(written(rated(2), reason, { type: 'abandoned', now })).toEqual(alone)
  })

  test('is not written when it is taken back, and the language stays', () => {
    const state = stateAfter({ type: 'spoke', language: 'en' }, rated(2), { type: 'tookBack' })

    expect(state).toMatchObject({ screen: { name: 'attract' }, language: 'en' })
  })
})

describe('a full form', () => {
  const opened: KioskAction = { type: 'opened', survey: full, room, now }
  const filled: KioskAction = { type: 'filled', change: { type: 'answered', item: 'acc1', answer: 4 } }

  test('is forgotten when nobody is there any more', () => {
    expect(stateAfter(opened, filled, { type: 'abandoned', now }).screen).toEqual({ name: 'attract' })
  })

  test('goes on where it was after somebody answers that they are there', () => {
    const state = stateAfter(opened, filled, { type: 'asked' }, { type: 'touched' })

    expect(state).toMatchObject({ asksPresence: false, screen: { form: { answers: { acc1: 4 } } } })
  })

  test('is cut anew when the panel is turned, at the question that was shown', () => {
    const later = stateAfter(opened, { type: 'filled', change: { type: 'wentOn' } })
    const shown = (state: KioskState) =>
      state.screen.name === 'form' ? (formPages(state.screen.form)[state.screen.form.page]?.items ?? []) : []
    const small = { height: 7, ratingHeight: 7, optionColumns: 1 }
    const turned = kioskReducer(later, { type: 'filled', change: { type: 'fitted', room: small } })

    expect(shown(turned).map(({ key }) => key)).toEqual([shown(later)[0]?.key])
    expect(kioskReducer(turned, { type: 'filled', change: { type: 'fitted', room } })).toEqual(later)
  })

  test('stays in memory when it could not be stored, and is tried again as it was', () => {
    const failed = stateAfter(opened, filled, { type: 'sent', now }, { type: 'notSaved' })

    expect(failed.screen.name).toBe('notSaved')
    expect(kioskReducer(failed, { type: 'triedAgain' }).screen).toEqual({ ...failed.screen, name: 'saving' })
  })
})

describe('a tablet that is moved, or whose enrolment ends, in the middle of a visit', () => {
  const opened: KioskAction = { type: 'opened', survey: full, room, now }
  const filled: KioskAction = { type: 'filled', change: { type: 'answered', item: 'acc1', answer: 4 } }
  const sent: KioskAction = { type: 'sent', now }
  const elsewhere = { ...configuration, collector: 'moi2Abcd', notice: { ...firstNotice, version: 9 } }
  const moved: KioskAction = { type: 'enrolled', token, configuration: elsewhere }
  const ended: KioskAction = { type: 'notEnrolled', reason: 'ended' }
  const again: KioskAction = { ...moved, token: 'secret-2' }
  const began = {
    name: 'saving',
    token,
    content: { collector: configuration.collector, notice: firstNotice.version },
  }

  test.each([
    ['moved', [moved]],
    ['ended', [ended]],
    ['enrolled anew', [ended, again]],
  ])('lets a form count where it was begun: %s', (_, meanwhile) => {
    expect(stateAfter(opened, ...meanwhile, filled, sent).screen).toMatchObject(began)
  })

  test.each<[string, KioskAction[]]>([
    ['with its reasons', [reason, sent]],
    ['without reasons', [sent]],
    ['when nobody is there any more', [{ type: 'abandoned', now }]],
  ])('lets a tapped rating count where it was tapped, %s', (_, rest) => {
    for (const meanwhile of [[moved], [ended], [ended, again]])
      expect(stateAfter(rated(2), ...meanwhile, ...rest).screen).toMatchObject(began)
  })

  test('tries again what could not be stored as it was', () => {
    const failed = stateAfter(rated(5), { type: 'notSaved' }, ended, again, { type: 'triedAgain' })

    expect(failed.screen).toMatchObject(began)
  })

  test('lets the next person count where it stands now', () => {
    const next = stateAfter(opened, filled, ended, again, sent, { type: 'saved' }, { type: 'left' }, rated(5))

    expect(next.screen).toMatchObject({
      token: 'secret-2',
      content: { collector: elsewhere.collector, notice: 9 },
    })
  })
})

describe('the next person', () => {
  const largest = { print: 'largest', hasHighContrast: true, isChoosing: true } as const
  const visit: KioskAction[] = [
    { type: 'spoke', language: 'en' },
    { type: 'adjusted', display: largest },
    rated(5),
    { type: 'saved' },
  ]

  test('finds a clean screen in Vietnamese and in the usual print', () => {
    expect(stateAfter(...visit, { type: 'left' })).toEqual(stateAfter())
  })

  test('is greeted in the first language of the office’s settings', () => {
    const settings = { ...defaultKioskSettings, languages: ['en', 'vi'] }
    const greeted = kioskReducer(stateAfter(), enrolled({ settings }))

    expect(greeted.language).toBe('en')
    expect([...visit, { type: 'left' } as const].reduce(kioskReducer, greeted)).toEqual(greeted)
  })

  test('keeps a language chosen before the office’s settings arrive', () => {
    const settings = { ...defaultKioskSettings, languages: ['vi', 'en'] }
    const state = stateAfter({ type: 'spoke', language: 'en' }, enrolled({ settings }))

    expect(state.language).toBe('en')
  })
})

describe('a single-use code', () => {
  const code = codeOfBytes(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]))
  const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`
  const given: KioskAction[] = [
    { type: 'offeredCode' },
    { type: 'typedCode', typed: printedCode(code).toLowerCase() },
    { type: 'gaveCode' },
  ]

  test('is taken however it is typed, and waits for the next response', () => {
    expect(stateAfter(...given)).toMatchObject({ screen: { name: 'attract' }, code })
  })

  test('is refused at once when its check sign is wrong', () => {
    const state = stateAfter(
      { type: 'offeredCode' },
      { type: 'typedCode', typed: wrong },
      { type: 'gaveCode' },
    )

    expect(state).toMatchObject({ screen: { name: 'code', typed: wrong, isUnfit: true }, code: null })
  })

  test('goes with one response and with no other', () => {
    const first = stateAfter(...given, rated(5))
    const second = kioskReducer(
      kioskReducer(kioskReducer(first, { type: 'saved' }), { type: 'left' }),
      rated(4),
    )

    expect(first).toMatchObject({ screen: { name: 'saving', code }, code: null })
    expect(second.screen).toMatchObject({ name: 'saving', code: null })
  })

  test('stays with a response that could not be stored', () => {
    expect(stateAfter(...given, rated(5), { type: 'notSaved' }).screen).toMatchObject({
      name: 'notSaved',
      code,
    })
  })

  test.each([{ type: 'left' }, { type: 'abandoned', now }] as const)(
    'is forgotten when its owner $type',
    (action) => {
      expect(stateAfter(...given, action)).toEqual(stateAfter())
    },
  )

  test('is needed before the first question where the office requires one', () => {
    const strict = kioskReducer(firstState, enrolled({ codes: 'required' }))

    expect(kioskReducer(strict, rated(5)).screen.name).toBe('attract')
    expect([...given, rated(5)].reduce(kioskReducer, strict).screen.name).toBe('saving')
  })
})

describe('the staff sheet', () => {
  const settings = { ...defaultKioskSettings, exitPin: { salt: '00', iterations: 1, hash: '00' } }
  const locked = enrolled({ settings })
  const call: KioskAction = { type: 'calledStaff' }
  const tried = (isRight: boolean, seconds: number): KioskAction => ({
    type: 'triedPin',
    isRight,
    now: now + seconds * 1000,
  })
  const wrong = Array.from({ length: 5 }, (_, index) => tried(false, index))

  test('opens at once where no PIN is set, and behind it where one is', () => {
    expect(stateAfter(call).screen.name).toBe('staff')
    expect(stateAfter(locked, call).screen.name).toBe('pin')
    expect(stateAfter(locked, call, tried(true, 0)).screen.name).toBe('staff')
  })

  test('cannot be called over the answers of a citizen', () => {
    expect(stateAfter(rated(1), call).screen.name).toBe('reasons')
  })

  test('takes no PIN for a minute after five wrong ones, not even the right one', () => {
    const paused = stateAfter(locked, call, ...wrong)

    expect(kioskReducer(paused, tried(true, 63)).screen.name).toBe('pin')
    expect(kioskReducer(paused, tried(true, 65)).screen.name).toBe('staff')
  })

  test('keeps the pause when the screen is left and called again', () => {
    const again = stateAfter(locked, call, ...wrong, { type: 'left' }, call, tried(true, 30))

    expect(again.screen.name).toBe('pin')
  })
})
