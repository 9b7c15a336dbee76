import { type Answer, type Answers, shownSections } from '#contract/flow.ts'
import { hasSerial, type UnfinishedBallot } from '#contract/paper.ts'
import type { ChoiceItem, Questionnaire } from '#contract/questionnaire.ts'
import { type Entry, entryOf, type Field, noEntry, pressKey, type Refusal } from './field-entry.ts'

/** What is sent of a ballot. */
export interface BallotBody {
  answers: Answers
  respondent: Record<string, string>
  isSpoiled: boolean
  isComplete: boolean
  replaces: boolean
}

export interface Sheet {
  serial: number
  answers: Answers
  /** Null where left blank; absent where not keyed yet. */
  bands: Record<string, string | null>
  /** Whether what stood under the number is replaced. */
  replaces: boolean
}

export type Phase =
  | 'serial'
  /** The number is keyed already: once more, or another? */
  | 'again'
  | 'fields'
  | 'spoil'
  | 'leave'

/** One person at one pile: the number being typed, the ballot being keyed, and what was finished last. */
export interface KeyingState {
  questionnaire: Questionnaire
  firstSerial: number
  issued: number
  /** Numbers keyed to the end in this keying. */
  done: number[]
  phase: Phase
  /** Number under way, as text. */
  typed: string
  sheet: Sheet | null
  /** Position among the fields. */
  at: number
  entry: Entry
  refusal: Refusal | 'serial' | null
  /** The ballot finished last, until the next is begun: for going back once. */
  last: { sheet: Sheet; isSpoiled: boolean } | null
  /** Set when the person leaves; `drop` where what was begun is to be forgotten. */
  leaving: { drop: number | null } | null
}

export type KeyingAction =
  /** Keys as browsers name them; Ctrl and Enter together are `Done`. */
  { type: 'key'; key: string } | { type: 'wrote'; text: string } | { type: 'went'; at: number }

interface KeyingStart {
  questionnaire: Questionnaire
  firstSerial: number
  issued: number
  done: number[]
  unfinished: UnfinishedBallot | null
}

/** Begins at a pile; where something was left unfinished, with that. */
export function startKeying({ unfinished, ...start }: KeyingStart): KeyingState {
  const beginning: KeyingState = {
    ...start,
    phase: 'serial',
    typed: '',
    sheet: null,
    at: 0,
    entry: noEntry,
    refusal: null,
    last: null,
    leaving: null,
  }
  if (!unfinished) return beginning
  const { serial, answers, respondent } = unfinished
  const sheet = { serial, answers, bands: respondent, replaces: false }
  return toFirstOpen({ ...beginning, phase: 'fields', sheet })
}

/** The fields of the ballot as its answers are now: what was not asked is passed over. */
export function fieldsOf(questionnaire: Questionnaire, answers: Answers): Field[] {
  const items = shownSections(questionnaire, answers).flatMap((section) => section.items)
  return [
    ...items.map((item): Field => ({ kind: 'answer', item })),
    ...questionnaire.respondent.map((item: ChoiceItem): Field => ({ kind: 'respondent', item })),
  ]
}

/** What is keyed in a field; undefined while nothing is. */
export function keyedValue({ answers, bands }: Sheet, { kind, item }: Field): Answer | undefined {
  return kind === 'answer' ? answers[item.key] : bands[item.key]
}

/** The ballot as it is sent. */
export function bodyOf(
  { answers, bands, replaces }: Sheet,
  isComplete: boolean,
  isSpoiled = false,
): BallotBody {
  const told = Object.entries(bands).filter((entry): entry is [string, string] => entry[1] !== null)
  const content = isSpoiled
    ? { answers: {}, respondent: {} }
    : { answers, respondent: Object.fromEntries(told) }
  return { ...content, isSpoiled, isComplete, replaces }
}

/** The next number nobody has keyed yet, after the last one; null when all are. */
export function nextSerial({ firstSerial, issued, done, last }: KeyingState): number | null {
  const taken = new Set(done)
  const from = last ? last.sheet.serial + 1 - firstSerial : 0
  for (let step = 0; step < issued; step++) {
    const serial = firstSerial + ((from + step) % issued)
    if (!taken.has(serial)) return serial
  }
  return null
}

/** What a key changes. */
export function keyingReducer(state: KeyingState, action: KeyingAction): KeyingState {
  if (state.leaving) return state
  if (action.type === 'wrote') return { ...state, entry: { typed: action.text, chosen: [] }, refusal: null }
  if (action.type === 'went') return state.phase === 'fields' ? goTo(state, action.at) : state
  const plain = { ...state, refusal: null }
  switch (state.phase) {
    case 'serial':
      return pressSerial(plain, action.key)
    case 'again':
      return pressAgain(plain, action.key)
    case 'fields':
      return pressField(plain, action.key)
    case 'spoil':
      if (action.key === 'Enter') return finish(plain, true)
      return action.key === 'Escape' ? { ...plain, phase: 'fields' } : state
    case 'leave':
      return pressLeave(plain, action.key)
  }
}

function pressSerial(state: KeyingState, key: string): KeyingState {
  if (/^[0-9]$/.test(key)) return { ...state, typed: (state.typed + key).slice(0, 6) }
  if (key === 'Backspace' && state.typed !== '') return { ...state, typed: state.typed.slice(0, -1) }
  if (key === 'Backspace' && state.last) return reopen(state, state.last.sheet)
  if (key === 'Escape') return { ...state, leaving: { drop: null } }
  if (key !== 'Enter') return state
  const serial = state.typed === '' ? nextSerial(state) : Number(state.typed)
  if (serial === null || !hasSerial(state, serial)) return { ...state, refusal: 'serial' }
  const sheet = { serial, answers: {}, bands: {}, replaces: false }
  const phase = state.done.includes(serial) ? 'again' : 'fields'
  return toFirstOpen({ ...state, phase, sheet, typed: '', last: phase === 'fields' ? null : state.last })
}

function reopen(state: KeyingState, sheet: Sheet): KeyingState {
  const fields = fieldsOf(state.questionnaire, sheet.answers)
  const isKept = fields.every((field) => keyedValue(sheet, field) !== undefined)
  const opened = { ...state, phase: 'fields' as const, sheet: { ...sheet, replaces: true }, last: null }
  return isKept ? goTo(opened, fields.length - 1) : toFirstOpen(opened)
}

function pressAgain(state: KeyingState, key: string): KeyingState {
  if (key === 'Escape') return { ...state, phase: 'serial', sheet: null }
  if (key !== 'Enter' || !state.sheet) return state
  return { ...state, phase: 'fields', sheet: { ...state.sheet, replaces: true }, last: null }
}

function pressLeave(state: KeyingState, key: string): KeyingState {
  if (key === 'Escape') return { ...state, phase: 'fields' }
  if (key === 'Enter') return { ...state, leaving: { drop: null } }
  // What replaces a finished ballot was never stored as begun.
  return key === 'Delete' ? { ...state, leaving: { drop: state.sheet?.serial ?? null } } : state
}

function pressField(state: KeyingState, key: string): KeyingState {
  const { questionnaire, sheet, at, entry } = state
  if (!sheet) return state
  const fields = fieldsOf(questionnaire, sheet.answers)
  const field = fields[at]
  if (!field) return state
  const isWriting = field.item.type === 'text'
  if (key === 'Escape') return { ...state, phase: 'leave' }
  if (!isWriting && key.toLowerCase() === 's') return { ...state, phase: 'spoil' }
  if (key === 'End') return toFirstOpen(state)
  const known = keyedValue(sheet, field)
  const isUntouched = sameEntry(entry, entryOf(field, known))
  if (known !== undefined && isUntouched && (key === 'Enter' || key === 'ArrowDown') && !isWriting)
    return goOn(state, sheet)
  const step = pressKey(questionnaire, field, entry, key)
  switch (step.type) {
    case 'back':
      return at === 0 ? state : goTo(state, at - 1)
    case 'entry':
      return { ...state, entry: step.entry }
    case 'refused':
      return { ...state, refusal: step.why }
    case 'value':
      return goOn(state, withValue(sheet, field, step.value as Answer))
  }
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.typed === b.typed && a.chosen.join() === b.chosen.join()
}

function withValue(sheet: Sheet, { kind, item }: Field, value: Answer): Sheet {
  if (kind === 'answer') return { ...sheet, answers: { ...sheet.answers, [item.key]: value } }
  return { ...sheet, bands: { ...sheet.bands, [item.key]: typeof value === 'string' ? value : null } }
}

/** To the next field; after the last one to what is still open, or to the next ballot. */
function goOn(state: KeyingState, sheet: Sheet): KeyingState {
  const next = { ...state, sheet }
  const fields = fieldsOf(state.questionnaire, sheet.answers)
  if (state.at + 1 < fields.length) return goTo(next, state.at + 1)
  const isOpen = fields.some((field) => keyedValue(sheet, field) === undefined)
  return isOpen ? toFirstOpen(next) : finish(next, false)
}

function goTo(state: KeyingState, at: number): KeyingState {
  const { questionnaire, sheet } = state
  const fields = sheet ? fieldsOf(questionnaire, sheet.answers) : []
  const position = Math.max(0, Math.min(at, fields.length - 1))
  const field = fields[position]
  const entry = sheet && field ? entryOf(field, keyedValue(sheet, field)) : noEntry
  return { ...state, at: position, entry, refusal: null }
}

function toFirstOpen(state: KeyingState): KeyingState {
  const { questionnaire, sheet } = state
  if (!sheet) return state
  const fields = fieldsOf(questionnaire, sheet.answers)
  const open = fields.findIndex((field) => keyedValue(sheet, field) === undefined)
  return goTo(state, open < 0 ? fields.length - 1 : open)
}

function finish(state: KeyingState, isSpoiled: boolean): KeyingState {
  const { sheet, done } = state
  if (!sheet) return state
  const without = done.filter((serial) => serial !== sheet.serial)
  const rest = { sheet: null, at: 0, entry: noEntry, typed: '' }
  return { ...state, ...rest, phase: 'serial', done: [...without, sheet.serial], last: { sheet, isSpoiled } }
}
