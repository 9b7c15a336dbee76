import type { Answer } from '#contract/flow.ts'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import type { FilledForm } from './content.ts'
import { hasFault } from './faults.ts'
import { pagesOf, type Room, type ScreenPage } from './pages.ts'

/** A form being filled in on the tablet. It lives in memory alone. */
export interface FormState extends FilledForm {
  /** Position of the page shown, from 0. */
  page: number
  room: Room
  /** Whether going on was tried with faults on this page, which are then shown until they are mended. */
  showsFaults: boolean
}

export type FormAction =
  | { type: 'answered'; item: string; answer: Answer }
  | { type: 'described'; band: string; option: string | null }
  | { type: 'wentOn' }
  | { type: 'wentBack' }
  | { type: 'spoke'; language: string }
  | { type: 'fitted'; room: Room }

export interface FormStart {
  survey: OfferedSurvey
  language: string
  room: Room
  startedAt: number
}

export function startForm(start: FormStart): FormState {
  return { ...start, answers: {}, respondent: {}, page: 0, showsFaults: false }
}

/** The pages as they are now; an answer may add or take away later ones. */
export function formPages({ survey, answers, room }: FormState): ScreenPage[] {
  return pagesOf(survey.questionnaire, answers, room)
}

/** The form with its faults shown where something stands in the way of going on or sending. */
export function checked(state: FormState): FormState {
  const page = formPages(state)[state.page]
  const showsFaults = page?.kind === 'items' && hasFault(page.items, state.answers)
  return { ...state, showsFaults }
}

function turn(state: FormState, pages: number): FormState {
  if (state.showsFaults) return state
  return { ...state, page: Math.min(Math.max(state.page + pages, 0), formPages(state).length - 1) }
}

function describe(respondent: Record<string, string>, band: string, option: string | null) {
  const { [band]: _, ...others } = respondent
  return option === null ? others : { ...others, [band]: option }
}

/** The form cut anew for another room, at the page where the first item of the page shown now stands. */
function refit(state: FormState, room: Room): FormState {
  const { height, ratingHeight, optionColumns } = state.room
  if (room.height === height && room.ratingHeight === ratingHeight && room.optionColumns === optionColumns)
    return state
  const first = formPages(state)[state.page]?.items[0]?.key
  const page = formPages({ ...state, room }).findIndex(({ items }) => items.some(({ key }) => key === first))
  return { ...state, room, page: Math.max(page, 0) }
}

/** What a touch changes in the form. */
export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'answered':
      return { ...state, answers: { ...state.answers, [action.item]: action.answer } }
    case 'described':
      return { ...state, respondent: describe(state.respondent, action.band, action.option) }
    case 'wentOn':
      return turn(checked(state), 1)
    case 'wentBack':
      return turn({ ...state, showsFaults: false }, -1)
    case 'spoke':
      return { ...state, language: action.language }
    case 'fitted':
      return refit(state, action.room)
  }
}
