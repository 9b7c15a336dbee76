import type { BallotDifference, BatchDifferences, FieldValue } from '#contract/paper.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import { type Entry, type Field, noEntry, pressKey, type Refusal } from './field-entry.ts'

/** Comparing two keyings: the differences left, the one looked at, and a third value under way. */
export interface SettlingState {
  questionnaire: Questionnaire
  differences: BallotDifference[]
  /** Numbers of ballots that are to be keyed again instead. */
  apart: number[]
  at: number
  /** Null while the choice is between the two. */
  third: { entry: Entry; refusal: Refusal | null } | null
  /** Decided and to be sent; nothing else is taken meanwhile. */
  decided: { difference: BallotDifference; value: FieldValue } | null
  isLeaving: boolean
}

export type SettlingAction =
  | { type: 'key'; key: string }
  | { type: 'wrote'; text: string }
  | { type: 'loaded'; found: BatchDifferences }
  /** The decision could not be stored; the difference stays. */
  | { type: 'failed' }

export function startSettling(questionnaire: Questionnaire, found: BatchDifferences): SettlingState {
  return { questionnaire, ...found, at: 0, third: null, decided: null, isLeaving: false }
}

/** The field a difference is about; null where it is about the ballot as a whole. */
export function fieldOf(questionnaire: Questionnaire, { field, key }: BallotDifference): Field | null {
  if (field === 'spoiled') return null
  const items = field === 'answer' ? allItems(questionnaire) : questionnaire.respondent
  const item = items.find((known) => known.key === key)
  return item ? { kind: field, item } : null
}

/** What a key changes. */
export function settlingReducer(state: SettlingState, action: SettlingAction): SettlingState {
  const { third } = state
  switch (action.type) {
    case 'loaded': {
      const at = Math.min(state.at, Math.max(0, action.found.differences.length - 1))
      return { ...state, ...action.found, at, third: null, decided: null }
    }
    case 'failed':
      return { ...state, decided: null }
    case 'wrote':
      return third ? { ...state, third: { entry: { typed: action.text, chosen: [] }, refusal: null } } : state
    case 'key':
      return press(state, action.key)
  }
}

function press(state: SettlingState, key: string): SettlingState {
  const { differences, at, third, decided } = state
  const difference = differences[at]
  if (decided) return state
  if (third) return pressThird(state, key)
  if (key === 'Escape') return { ...state, isLeaving: true }
  if (!difference) return state
  if (key === 'ArrowDown') return { ...state, at: Math.min(at + 1, differences.length - 1) }
  if (key === 'ArrowUp') return { ...state, at: Math.max(at - 1, 0) }
  if (key === '1') return { ...state, decided: { difference, value: difference.first } }
  if (key === '2') return { ...state, decided: { difference, value: difference.second } }
  const isThird = key === '3' && difference.field !== 'spoiled'
  return isThird ? { ...state, third: { entry: noEntry, refusal: null } } : state
}

function pressThird(state: SettlingState, key: string): SettlingState {
  const { questionnaire, differences, at, third } = state
  const difference = differences[at]
  const field = difference ? fieldOf(questionnaire, difference) : null
  if (!third || !difference || !field) return state
  if (key === 'Escape') return { ...state, third: null }
  const step = pressKey(questionnaire, field, third.entry, key)
  switch (step.type) {
    case 'back':
      return { ...state, third: null }
    case 'entry':
      return { ...state, third: { entry: step.entry, refusal: null } }
    case 'refused':
      return { ...state, third: { ...third, refusal: step.why } }
    case 'value':
      return { ...state, third: null, decided: { difference, value: step.value } }
  }
}
