import type { LocalText } from './questionnaire.ts'

/** A subject that comments speak of, known by its keywords. */
export interface Theme {
  /** Stays the same when title or keywords change. */
  key: string
  title: LocalText
  /** Words and phrases, with or without diacritics; found on the borders of words. */
  keywords: string[]
}

/** The themes in use. Version 0 are those that come with the program. */
export interface ThemeList {
  version: number
  themes: Theme[]
  /** Instant and login of who made this version; null for version 0. */
  madeAt: string | null
  madeBy: string | null
}

const text = { type: 'string', minLength: 1, maxLength: 80 } as const

export const themeKey = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,39}$' } as const

/** A whole new list. `basedOn` names the version that was edited, so that nobody overwrites another's work. */
export const themeListBody = {
  type: 'object',
  required: ['basedOn', 'themes'],
  additionalProperties: false,
  properties: {
    basedOn: { type: 'integer', minimum: 0 },
    themes: {
      type: 'array',
      maxItems: 40,
      items: {
        type: 'object',
        required: ['key', 'title', 'keywords'],
        additionalProperties: false,
        properties: {
          key: themeKey,
          title: {
            type: 'object',
            required: ['vi', 'en'],
            additionalProperties: false,
            properties: { vi: text, en: text },
          },
          keywords: { type: 'array', minItems: 1, maxItems: 100, uniqueItems: true, items: text },
        },
      },
    },
  },
} as const
