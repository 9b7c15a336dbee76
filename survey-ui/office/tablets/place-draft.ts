import type { CodePolicy } from '#contract/collector.ts'
import type { OpeningHours } from '#contract/kiosk.ts'
import { hoursFaults, idleSecondsRange, pinPattern } from '#contract/place.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import type { PlaceSettings } from '#contract/tablets.ts'
import { isTime } from '../day-text.ts'
import type { PlaceChange } from './client.ts'

/** Settings of a place while they are edited: numbers as typed, a PIN as digits. */
export interface PlaceDraft {
  name: string
  isOpen: boolean
  surveys: string[]
  codes: CodePolicy
  languages: string[]
  idleSeconds: string
  hours: OpeningHours[]
  slides: { vi: string; en: string }[]
  /** Digits of a new PIN; empty leaves the PIN as it is. */
  newPin: string
  isPinRemoved: boolean
}

/** Office hours as most offices have them, for a place that had none. */
export const usualHours: OpeningHours[] = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
]

/** The settings as they are, to be edited. */
export function draftOf({ name, status, surveys, codes, kiosk }: PlaceSettings): PlaceDraft {
  return {
    name,
    isOpen: status === 'open',
    surveys,
    codes,
    languages: kiosk.languages,
    idleSeconds: String(kiosk.idleSeconds),
    hours: kiosk.hours,
    slides: kiosk.slides.map(({ vi, en }) => ({ vi, en: en ?? '' })),
    newPin: '',
    isPinRemoved: false,
  }
}

export type DraftFault = 'name' | 'idle' | 'hours' | 'pin'

/** What cannot be saved, in the order of the form. */
export function draftFaults({ name, idleSeconds, hours, newPin }: PlaceDraft): DraftFault[] {
  const seconds = Number(idleSeconds)
  const { minimum, maximum } = idleSecondsRange
  const isIdleWrong = !Number.isInteger(seconds) || seconds < minimum || seconds > maximum
  const faults: [DraftFault, boolean][] = [
    ['name', name.trim() === ''],
    ['hours', hoursFaults(hours).length > 0 || hours.some(isUnfinished)],
    ['idle', isIdleWrong],
    ['pin', newPin !== '' && !new RegExp(pinPattern).test(newPin)],
  ]
  return faults.flatMap(([fault, isWrong]) => (isWrong ? [fault] : []))
}

function isUnfinished({ days, from, to }: OpeningHours): boolean {
  return days.length === 0 || !isTime(from) || !isTime(to)
}

/** What the draft changes of a place; empty when nothing. */
export function changeOf(draft: PlaceDraft, place: PlaceSettings): PlaceChange {
  const kiosk = kioskChangeOf(draft, place)
  const change: PlaceChange = {
    ...differs('name', tidy(draft.name), place.name),
    ...differs('status', draft.isOpen ? ('open' as const) : ('closed' as const), place.status),
    ...differs('surveys', draft.surveys, place.surveys),
    ...differs('codes', draft.codes, place.codes),
  }
  return Object.keys(kiosk).length > 0 ? { ...change, kiosk } : change
}

function kioskChangeOf(draft: PlaceDraft, { kiosk }: PlaceSettings): NonNullable<PlaceChange['kiosk']> {
  return {
    ...differs('languages', draft.languages, kiosk.languages),
    ...differs('idleSeconds', Number(draft.idleSeconds), kiosk.idleSeconds),
    ...differs('hours', draft.hours, kiosk.hours),
    ...differs('slides', slidesOf(draft, kiosk.slides), kiosk.slides),
    ...(draft.newPin !== '' ? { exitPin: draft.newPin } : draft.isPinRemoved ? { exitPin: null } : {}),
  }
}

/** Slides with something on them; what other languages say of a sentence that stays is kept. */
function slidesOf({ slides }: PlaceDraft, known: readonly LocalText[]): LocalText[] {
  return slides.flatMap(({ vi, en }) => {
    if (tidy(vi) === '') return []
    const { en: _, ...others } = known.find((slide) => slide.vi === tidy(vi)) ?? { vi }
    return [{ ...others, vi: tidy(vi), ...(tidy(en) === '' ? {} : { en: tidy(en) }) }]
  })
}

function differs<Key extends string, Value>(
  key: Key,
  value: Value,
  known: unknown,
): { [key in Key]?: Value } {
  return JSON.stringify(value) === JSON.stringify(known) ? {} : ({ [key]: value } as { [key in Key]: Value })
}

function tidy(text: string): string {
  return text.normalize('NFC').trim()
}
