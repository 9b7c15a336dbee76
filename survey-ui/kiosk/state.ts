import { codeLength, isWellFormedCode, normaliseCode } from '#contract/code.ts'
import type { Enrolment } from '#contract/kiosk.ts'
import { formReducer, startForm } from '../form/state.ts'
import { beginNow } from './begun.ts'
import { abandon, rate, send } from './finish.ts'
import { clean, isUntouched, type KioskAction, type KioskState, needsCode, show } from './screen.ts'
import { callStaff, tryPin } from './staff.ts'

function enrol(state: KioskState, { token, configuration }: Enrolment): KioskState {
  const enrolled: KioskState = { ...state, enrolment: 'enrolled', token, configuration }
  // Whoever has chosen a language keeps it; the greeting follows the office.
  return state.configuration === null || isUntouched(state) ? clean(enrolled) : enrolled
}

function speak(state: KioskState, language: string): KioskState {
  const { screen } = state
  if (!('form' in screen)) return { ...state, language }
  return { ...state, language, screen: { ...screen, form: { ...screen.form, language } } }
}

function typeCode(state: KioskState, text: string): KioskState {
  if (state.screen.name !== 'code') return state
  const typed = normaliseCode(text).slice(0, codeLength)
  const isUnfit = typed.length === codeLength && !isWellFormedCode(typed)
  return show(state, { name: 'code', typed, isUnfit })
}

function giveCode(state: KioskState): KioskState {
  const { screen } = state
  if (screen.name !== 'code') return state
  if (!isWellFormedCode(screen.typed)) return show(state, { ...screen, isUnfit: true })
  return { ...show(state, { name: 'attract' }), code: screen.typed }
}

function open(state: KioskState, { survey, room, now }: Extract<KioskAction, { type: 'opened' }>) {
  const form = startForm({ survey, language: state.language, room, startedAt: now })
  const begun = beginNow(state, form)
  return begun ? show(state, { name: 'form', ...begun }) : state
}

/** What a touch, a timer or the device changes on the tablet. */
export function kioskReducer(state: KioskState, action: KioskAction): KioskState {
  const { screen } = state
  const mayBegin = screen.name === 'attract' && !needsCode(state)
  switch (action.type) {
    case 'enrolled':
      return enrol(state, action)
    case 'notEnrolled':
      return { ...state, enrolment: action.reason }
    case 'examined':
      return { ...state, readiness: action.readiness }
    case 'hoursChecked':
      return { ...state, isOpen: action.isOpen }
    case 'spoke':
      return speak(state, action.language)
    case 'adjusted':
      return { ...state, display: action.display }
    case 'offeredCode':
      return screen.name === 'attract' ? show(state, { name: 'code', typed: '', isUnfit: false }) : state
    case 'typedCode':
      return typeCode(state, action.typed)
    case 'gaveCode':
      return giveCode(state)
    case 'droppedCode':
      return { ...state, code: null }
    case 'opened':
      return mayBegin ? open(state, action) : state
    case 'rated':
      return mayBegin ? rate(state, action.survey, action.level, action.now) : state
    case 'filled':
      return 'form' in screen
        ? show(state, { ...screen, form: formReducer(screen.form, action.change) })
        : state
    case 'sent':
      return send(state, action.now)
    case 'tookBack':
      return show(state, { name: 'attract' })
    case 'saved':
      return show(state, { name: 'thanks' })
    case 'notSaved':
      return screen.name === 'saving' ? show(state, { ...screen, name: 'notSaved' }) : state
    case 'triedAgain':
      return screen.name === 'notSaved' ? show(state, { ...screen, name: 'saving' }) : state
    case 'left':
      return clean(state)
    case 'asked':
      return { ...state, asksPresence: true }
    case 'touched':
      return { ...state, asksPresence: false }
    case 'abandoned':
      return abandon(state, action.now)
    case 'calledStaff':
      return callStaff(state)
    case 'triedPin':
      return tryPin(state, action.isRight, action.now)
  }
}
