import type { Enrolment, KioskConfiguration, OfferedSurvey } from '#contract/kiosk.ts'
import type { ResponseContent } from '../form/content.ts'
import type { Room } from '../form/pages.ts'
import type { FormAction } from '../form/state.ts'
import type { Begun } from './begun.ts'
import { type Display, usualDisplay } from './display.ts'
import { firstLanguage } from './languages.ts'
import type { Readiness } from './readiness.ts'

/** What the tablet shows. Answers are in here and nowhere else, so leaving a screen forgets them. */
export type Screen =
  | { name: 'attract' }
  /** A single-use code being typed; `isUnfit` once all its signs are there and it cannot be one of ours. */
  | { name: 'code'; typed: string; isUnfit: boolean }
  | ({ name: 'reasons' | 'form' } & Begun)
  /** `token` is of the enrolment that the form was begun under. */
  | {
      name: 'saving' | 'notSaved'
      content: ResponseContent
      code: string | null
      token: string
      language: string
    }
  | { name: 'thanks' }
  | { name: 'pin' }
  | { name: 'staff' }

export interface KioskState {
  /** `ended` asks for a new code and says why. */
  enrolment: 'opening' | 'needed' | 'ended' | 'enrolled'
  configuration: KioskConfiguration | null
  /** Of the enrolment that `configuration` came with; null as long as there is none. */
  token: string | null
  /** Null until the device has been looked at. */
  readiness: Readiness['kind'] | null
  /** Whether it is within the opening hours of the place. */
  isOpen: boolean
  language: string
  display: Display
  /** Single-use code of the person before the tablet; goes with the next response and is gone with it. */
  code: string | null
  screen: Screen
  /** Whether the screen asks if somebody is still there. */
  asksPresence: boolean
  /** Wrong PINs in a row, and until when no other is taken (milliseconds since 1970). */
  pin: { failures: number; pausedUntil: number }
}

/** `now` is in milliseconds since 1970, by the device's clock. */
export type KioskAction =
  | ({ type: 'enrolled' } & Enrolment)
  | { type: 'notEnrolled'; reason: 'needed' | 'ended' }
  | { type: 'examined'; readiness: Readiness['kind'] }
  | { type: 'hoursChecked'; isOpen: boolean }
  | { type: 'spoke'; language: string }
  | { type: 'adjusted'; display: Display }
  | { type: 'offeredCode' }
  | { type: 'typedCode'; typed: string }
  | { type: 'gaveCode' }
  | { type: 'droppedCode' }
  | { type: 'opened'; survey: OfferedSurvey; room: Room; now: number }
  | { type: 'rated'; survey: OfferedSurvey; level: number; now: number }
  | { type: 'filled'; change: FormAction }
  | { type: 'sent'; now: number }
  | { type: 'tookBack' }
  | { type: 'saved' }
  | { type: 'notSaved' }
  | { type: 'triedAgain' }
  | { type: 'left' }
  | { type: 'asked' }
  | { type: 'touched' }
  | { type: 'abandoned'; now: number }
  | { type: 'calledStaff' }
  | { type: 'triedPin'; isRight: boolean; now: number }

export const firstState: KioskState = {
  enrolment: 'opening',
  configuration: null,
  token: null,
  readiness: null,
  isOpen: true,
  language: firstLanguage(null),
  display: usualDisplay,
  code: null,
  screen: { name: 'attract' },
  asksPresence: false,
  pin: { failures: 0, pausedUntil: 0 },
}

/** The attract screen, with nothing left of whoever stood here. */
export function clean(state: KioskState): KioskState {
  return {
    ...state,
    language: firstLanguage(state.configuration),
    display: usualDisplay,
    code: null,
    screen: { name: 'attract' },
    asksPresence: false,
  }
}

export function show(state: KioskState, screen: Screen): KioskState {
  return { ...state, screen, asksPresence: false }
}

/** Whether the tablet stands as the next person should find it. */
export function isUntouched({ screen, code, language, display, configuration }: KioskState): boolean {
  const isUsual = language === firstLanguage(configuration) && display === usualDisplay
  return screen.name === 'attract' && code === null && isUsual
}

/** Whether this place wants a code before the first question, and none was given. */
export function needsCode({ configuration, code }: KioskState): boolean {
  return configuration?.codes === 'required' && code === null
}
