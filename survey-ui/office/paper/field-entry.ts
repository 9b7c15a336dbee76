import { noOpinion } from '#contract/answers.ts'
import { levelSigns, optionOfSign, optionSign } from '#contract/ballot.ts'
import type { FieldValue } from '#contract/paper.ts'
import { type Item, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'

/** One field of a ballot: an item, or a band of the respondent. */
export interface Field {
  kind: 'answer' | 'respondent'
  item: Item
}

/** What is under way in a field that takes more than one key. */
export interface Entry {
  typed: string
  chosen: string[]
}

export const noEntry: Entry = { typed: '', chosen: [] }

export type Refusal = 'unknown_key' | 'too_many' | 'range' | 'day' | 'required'

/** What a key comes to: a value, more of an entry, or why it is not taken. */
export type Step =
  | { type: 'value'; value: FieldValue }
  | { type: 'entry'; entry: Entry }
  | { type: 'back' }
  | { type: 'refused'; why: Refusal }

const isBlankKey = (key: string) => key === ' ' || key === 'Enter'
const isBackKey = (key: string) => key === 'Backspace' || key === 'ArrowUp'

/** One key on one field. Keys are named as browsers name them; `Done` is Ctrl and Enter together. */
export function pressKey(questionnaire: Questionnaire, { item }: Field, entry: Entry, key: string): Step {
  if (isBackKey(key) && entry.typed === '' && entry.chosen.length === 0) return { type: 'back' }
  if (key === 'ArrowUp') return { type: 'back' }
  switch (item.type) {
    case 'level': {
      const scale = scaleOf(questionnaire, item)
      const signs = levelSigns(scale)
      const level = signs.levels.indexOf(key.toLowerCase()) + 1
      if (level > 0) return { type: 'value', value: level }
      if (scale.noOpinion && [signs.noOpinion, 'k'].includes(key.toLowerCase()))
        return { type: 'value', value: noOpinion }
      return isBlankKey(key) ? blank(item) : { type: 'refused', why: 'unknown_key' }
    }
    case 'choice': {
      const option = item.options[optionOfSign(key)]
      if (option) return { type: 'value', value: option.key }
      return isBlankKey(key) ? blank(item) : { type: 'refused', why: 'unknown_key' }
    }
    case 'choices':
      return pressChoices(item, entry, key)
    case 'number':
      return pressFigures(item, entry, key, (typed) => {
        const value = Number(typed)
        // A sign alone is no number, and there is no -0 to send.
        return value >= item.min && value <= item.max ? value + 0 : 'range'
      })
    case 'day':
      return pressFigures(item, entry, key, (typed) => dayOf(typed) ?? 'day')
    case 'text': {
      if (key !== 'Done') return { type: 'refused', why: 'unknown_key' }
      const text = entry.typed.normalize('NFC').trim()
      return text === '' ? blank(item) : { type: 'value', value: text }
    }
  }
}

function blank(item: Item): Step {
  return item.required ? { type: 'refused', why: 'required' } : { type: 'value', value: null }
}

function pressChoices(item: Extract<Item, { type: 'choices' }>, { chosen }: Entry, key: string): Step {
  if (key === 'Backspace') return { type: 'entry', entry: { typed: '', chosen: chosen.slice(0, -1) } }
  if (isBlankKey(key))
    return chosen.length === 0 ? blank(item) : { type: 'value', value: inOrder(item, chosen) }
  const option = item.options[optionOfSign(key)]
  if (!option) return { type: 'refused', why: 'unknown_key' }
  const without = chosen.filter((other) => other !== option.key)
  if (without.length < chosen.length) return { type: 'entry', entry: { typed: '', chosen: without } }
  if (chosen.length >= (item.atMost ?? item.options.length)) return { type: 'refused', why: 'too_many' }
  return { type: 'entry', entry: { typed: '', chosen: [...chosen, option.key] } }
}

function inOrder({ options }: Extract<Item, { type: 'choices' }>, chosen: readonly string[]): string[] {
  return options.map(({ key }) => key).filter((key) => chosen.includes(key))
}

function pressFigures(
  item: Item,
  { typed }: Entry,
  key: string,
  read: (typed: string) => number | string | 'range' | 'day',
): Step {
  const isSign = key === '-' && typed === '' && item.type === 'number' && item.min < 0
  if (isSign || /^[0-9]$/.test(key))
    return { type: 'entry', entry: { typed: (typed + key).slice(0, 12), chosen: [] } }
  if (key === 'Backspace') return { type: 'entry', entry: { typed: typed.slice(0, -1), chosen: [] } }
  if (!isBlankKey(key)) return { type: 'refused', why: 'unknown_key' }
  if (typed === '') return blank(item)
  const value = read(typed)
  return value === 'range' || value === 'day' ? { type: 'refused', why: value } : { type: 'value', value }
}

/** The day of eight figures, 31122026, as 2026-12-31; null when there is no such day. */
function dayOf(typed: string): string | null {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(typed) ?? []
  if (!day || !month || !year) return null
  const text = `${year}-${month}-${day}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** The entry as which a value that stands already begins, so that it can be changed. */
export function entryOf({ item }: Field, value: FieldValue | undefined): Entry {
  if (item.type === 'choices' && Array.isArray(value)) return { typed: '', chosen: value }
  if (item.type === 'text' && typeof value === 'string') return { typed: value, chosen: [] }
  return noEntry
}

/** A value as the key that was pressed for it, for the list beside the field; '–' for blank. */
export function shortValue(
  questionnaire: Questionnaire,
  { item }: Field,
  value: FieldValue | undefined,
): string {
  if (value === undefined) return ''
  if (value === null) return '–'
  if (item.type === 'level') {
    const signs = levelSigns(scaleOf(questionnaire, item))
    return value === noOpinion ? signs.noOpinion : (signs.levels[Number(value) - 1] ?? '?')
  }
  if (item.type === 'choice') return signOf(item, String(value))
  if (item.type === 'choices' && Array.isArray(value)) return value.map((key) => signOf(item, key)).join(' ')
  if (item.type === 'text') return `${String(value).slice(0, 14)}${String(value).length > 14 ? '…' : ''}`
  if (item.type === 'day') return String(value).split('-').reverse().join('/')
  return String(value)
}

function signOf({ options }: { options: { key: string }[] }, key: string): string {
  const index = options.findIndex((option) => option.key === key)
  return index < 0 ? '?' : optionSign(index)
}
