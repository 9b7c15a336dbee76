import type { KioskConfiguration, OfferedSurvey } from '#contract/kiosk.ts'
import { type ResponseContent, toContent } from '../form/content.ts'
import type { Room } from '../form/pages.ts'
import { checked, type FormAction, type FormState, formReducer, startForm } from '../form/state.ts'
import { followUps, quickItem, ratingAlone } from './quick-rating.ts'

/** What the tablet shows. Answers are in here and nowhere else, so leaving a screen forgets them. */
export type Screen =
  | { name: 'attract' }
  | { name: 'reasons'; form: FormState }
  | { name: 'form'; form: FormState }
  | { name: 'saving' | 'notSaved'; content: ResponseContent; language: string }
  | { name: 'thanks' }

export interface KioskState {
  /** `ended` asks for a new code and says why. */
  enrolment: 'opening' | 'needed' | 'ended' | 'enrolled'
  configuration: KioskConfiguration | null
  language: string
  screen: Screen
  /** Whether the screen asks if somebody is still there. */
  asksPresence: boolean
}

/** `now` is in milliseconds since 1970, by the device's clock. */
export type KioskAction =
  | { type: 'enrolled'; configuration: KioskConfiguration }
  | { type: 'notEnrolled'; reason: 'needed' | 'ended' }
  | { type: 'spoke'; language: string }
  | { type: 'opened'; survey: OfferedSurvey; room: Room; now: number }
  | { type: 'rated'; survey: OfferedSurvey; level: number; now: number }
  | { type: 'filled'; change: FormAction }
  | { type: 'sent'; now: number }
  | { type: 'skippedReasons'; now: number }
  | { type: 'saved' }
  | { type: 'notSaved' }
  | { type: 'triedAgain' }
  | { type: 'left' }
  | { type: 'asked' }
  | { type: 'touched' }
  | { type: 'abandoned'; now: number }

const firstLanguage = 'vi'
// A quick rating has no pages.
const oneItem: Room = { height: 1, ratingHeight: 1, optionColumns: 1 }

export const firstState: KioskState = {
  enrolment: 'opening',
  configuration: null,
  language: firstLanguage,
  screen: { name: 'attract' },
  asksPresence: false,
}

/** The attract screen, with nothing left of whoever stood here. */
function clean(state: KioskState): KioskState {
  return { ...state, language: firstLanguage, screen: { name: 'attract' }, asksPresence: false }
}

function show(state: KioskState, screen: Screen): KioskState {
  return { ...state, screen, asksPresence: false }
}

function save(state: KioskState, form: FormState, now: number): KioskState {
  if (!state.configuration) return clean(state)
  const content = toContent(form, state.configuration, now)
  return show(state, { name: 'saving', content, language: form.language })
}

function isBlank({ answers }: FormState): boolean {
  return Object.values(answers).every((answer) => answer === null || answer === undefined)
}

function send(state: KioskState, now: number): KioskState {
  const { screen } = state
  if (screen.name === 'form') {
    const form = checked(screen.form)
    // Nothing was said: there is nothing to record.
    if (!form.showsFaults && isBlank(form)) return clean(state)
    return form.showsFaults ? show(state, { ...screen, form }) : save(state, form, now)
  }
  return screen.name === 'reasons' ? save(state, screen.form, now) : state
}

function rate(
  state: KioskState,
  { survey, level, now }: Extract<KioskAction, { type: 'rated' }>,
): KioskState {
  const item = quickItem(survey)
  if (!item) return state
  const started = startForm({ survey, language: state.language, room: oneItem, startedAt: now })
  const form = formReducer(started, { type: 'answered', item: item.key, answer: level })
  return followUps(form).length > 0 ? show(state, { name: 'reasons', form }) : save(state, form, now)
}

function speak(state: KioskState, language: string): KioskState {
  const { screen } = state
  if (!('form' in screen)) return { ...state, language }
  return { ...state, language, screen: { ...screen, form: { ...screen.form, language } } }
}

/** Nobody is there: a tapped rating is kept, as it was given; a form that was not sent is forgotten. */
function abandon(state: KioskState, now: number): KioskState {
  const { screen } = state
  return screen.name === 'reasons' ? save(state, ratingAlone(screen.form), now) : clean(state)
}

/** What a touch, a timer or the device changes on the tablet. */
export function kioskReducer(state: KioskState, action: KioskAction): KioskState {
  const { screen } = state
  switch (action.type) {
    case 'enrolled':
      return { ...state, enrolment: 'enrolled', configuration: action.configuration }
    case 'notEnrolled':
      return { ...state, enrolment: action.reason }
    case 'spoke':
      return speak(state, action.language)
    case 'opened': {
      const { survey, room, now: startedAt } = action
      return show(state, {
        name: 'form',
        form: startForm({ survey, language: state.language, room, startedAt }),
      })
    }
    case 'rated':
      return screen.name === 'attract' ? rate(state, action) : state
    case 'filled':
      return 'form' in screen
        ? show(state, { ...screen, form: formReducer(screen.form, action.change) })
        : state
    case 'sent':
      return send(state, action.now)
    case 'skippedReasons':
      return 'form' in screen ? save(state, ratingAlone(screen.form), action.now) : state
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
  }
}
