import { codePolicies } from './collector.ts'
import type { OpeningHours } from './kiosk.ts'
import { languagePattern } from './languages.ts'
import { dayOrNull, name, surveyKey } from './shapes.ts'

// What the office may change of a place, and the pure rules that both sides check.

export const mostSlides = 6
export const slideLength = 160
export const idleSecondsRange = { minimum: 15, maximum: 600 } as const
/** 4 to 8 digits. */
export const pinPattern = '^[0-9]{4,8}$'

const timePattern = '^([01][0-9]|2[0-3]):[0-5][0-9]$'

const openingHours = {
  type: 'object',
  required: ['days', 'from', 'to'],
  additionalProperties: false,
  properties: {
    days: {
      type: 'array',
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      items: { type: 'integer', minimum: 1, maximum: 7 },
    },
    from: { type: 'string', pattern: timePattern },
    /** 24:00 is the end of the day. */
    to: { type: 'string', pattern: `${timePattern}|^24:00$` },
  },
} as const

const slide = {
  type: 'object',
  required: ['vi'],
  additionalProperties: false,
  patternProperties: {
    [languagePattern]: { type: 'string', minLength: 1, maxLength: slideLength, pattern: '\\S' },
  },
} as const

/** What is left out stays as it is. */
export const kioskSettingsBody = {
  type: 'object',
  additionalProperties: false,
  properties: {
    languages: {
      type: 'array',
      maxItems: 8,
      uniqueItems: true,
      items: { type: 'string', pattern: languagePattern },
    },
    idleSeconds: { type: 'integer', ...idleSecondsRange },
    hours: { type: 'array', maxItems: 14, items: openingHours },
    slides: { type: 'array', maxItems: mostSlides, items: slide },
    /** The digits themselves; only a hash of them is kept. Null removes the PIN. */
    exitPin: { anyOf: [{ type: 'string', pattern: pinPattern }, { type: 'null' }] },
  },
} as const

/** Changes a place; what is left out stays as it is. */
export const placeBody = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    name: { ...name, pattern: '\\S' },
    status: { enum: ['open', 'closed'] },
    /** In the order in which they are offered. Those not named stay, behind: none is taken back. */
    surveys: {
      type: 'array',
      maxItems: 8,
      uniqueItems: true,
      items: surveyKey,
    },
    codes: { enum: codePolicies },
    /** Last day on which the form opens; null without end. */
    expiresOn: dayOrNull,
    kiosk: kioskSettingsBody,
  },
} as const

/** Positions of spans that end before they begin or overlap another on the same day. */
export function hoursFaults(hours: readonly OpeningHours[]): number[] {
  const isWrong = (span: OpeningHours, position: number) =>
    span.from >= span.to ||
    hours
      .slice(0, position)
      .some(
        (other) =>
          other.days.some((day) => span.days.includes(day)) && span.from < other.to && other.from < span.to,
      )
  return hours.flatMap((span, position) => (isWrong(span, position) ? [position] : []))
}
