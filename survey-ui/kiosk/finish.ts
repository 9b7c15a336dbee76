import type { OfferedSurvey } from '#contract/kiosk.ts'
import { toContent } from '../form/content.ts'
import type { Room } from '../form/pages.ts'
import { checked, type FormState, formReducer, startForm } from '../form/state.ts'
import { type Begun, beginNow } from './begun.ts'
import { followUps, quickItem, ratingAlone } from './quick-rating.ts'
import { clean, type KioskState, show } from './screen.ts'

// How a form ends: as a response on its way to the disk, or forgotten.

// A quick rating has no pages.
const oneItem: Room = { height: 1, ratingHeight: 1, optionColumns: 1 }

function save(state: KioskState, { form, begunUnder }: Begun, now: number): KioskState {
  const { token, configuration } = begunUnder
  const content = toContent(form, configuration, now)
  const { code } = state
  // The code goes with this response and with no other.
  return { ...show(state, { name: 'saving', content, code, token, language: form.language }), code: null }
}

function isBlank({ answers }: FormState): boolean {
  return Object.values(answers).every((answer) => answer === null || answer === undefined)
}

/** "Gửi": saves what was filled in, shows what is missing, or forgets a form in which nothing was said. */
export function send(state: KioskState, now: number): KioskState {
  const { screen } = state
  if (screen.name === 'form') {
    const form = checked(screen.form)
    if (!form.showsFaults && isBlank(form)) return clean(state)
    return form.showsFaults ? show(state, { ...screen, form }) : save(state, { ...screen, form }, now)
  }
  return screen.name === 'reasons' ? save(state, screen, now) : state
}

/** A tapped face: written at once, or after the reasons where the level asks for them. */
export function rate(state: KioskState, survey: OfferedSurvey, level: number, now: number): KioskState {
  const item = quickItem(survey)
  if (!item) return state
  const started = startForm({ survey, language: state.language, room: oneItem, startedAt: now })
  const form = formReducer(started, { type: 'answered', item: item.key, answer: level })
  const begun = beginNow(state, form)
  if (!begun) return state
  return followUps(form).length > 0 ? show(state, { name: 'reasons', ...begun }) : save(state, begun, now)
}

/** Nobody is there: a tapped rating is kept, as it was given; a form that was not sent is forgotten. */
export function abandon(state: KioskState, now: number): KioskState {
  const { screen } = state
  if (screen.name !== 'reasons') return clean(state)
  return save(state, { ...screen, form: ratingAlone(screen.form) }, now)
}
