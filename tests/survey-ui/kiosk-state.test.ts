import { describe, expect, test } from 'vitest'
import type { KioskConfiguration, OfferedSurvey } from '#contract/kiosk.ts'
import { currentNotice } from '#contract/notice.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }
import { firstState, type KioskAction } from '../../survey-ui/kiosk/screen.ts'
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
  notice: currentNotice,
  idleSeconds: 45,
  demonstration: false,
}

function stateAfter(...actions: KioskAction[]) {
  return [{ type: 'enrolled', configuration } satisfies KioskAction, ...actions].reduce(
    kioskReducer,
    firstState,
  )
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

  test('is written alone when the reasons are skipped, or when nobody is there any more', () => {
    const alone = { visit: 2, reasons: null, comment: null }

    expect(written(rated(2), reason, { type: 'skippedReasons', now })).toEqual(alone)
    expect(written(rated(2), reason, { type: 'abandoned', now })).toEqual(alone)
  })

  test('is not written when it is taken back', () => {
    expect(written(rated(2), { type: 'left' })).toBe('attract')
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

  test('stays in memory when it could not be stored, and is tried again as it was', () => {
    const failed = stateAfter(opened, filled, { type: 'sent', now }, { type: 'notSaved' })

    expect(failed.screen.name).toBe('notSaved')
    expect(kioskReducer(failed, { type: 'triedAgain' }).screen).toEqual({ ...failed.screen, name: 'saving' })
  })

  test('may be finished although the enrolment ended meanwhile', () => {
    const state = stateAfter(opened, { type: 'notEnrolled', reason: 'ended' }, filled, { type: 'sent', now })

    expect(state.screen.name).toBe('saving')
  })
})

test('the next person finds a clean screen in Vietnamese', () => {
  const state = stateAfter({ type: 'spoke', language: 'en' }, rated(5), { type: 'saved' }, { type: 'left' })

  expect(state).toEqual({ ...stateAfter(), language: 'vi' })
})
