import { type Instrument, instruments } from './questionnaire.ts'
import { rowId, surveyKey } from './shapes.ts'
import { themeKey } from './themes.ts'

/** Fewest comments that appear together, share a label or make a share. */
export const fewestComments = 10

/** Comments on one page. */
export const commentsPerPage = 20

/** A year or a quarter of it: `2026`, `2026-Q2`. */
export const periodPattern = '^[0-9]{4}(-Q[1-4])?$'

export const sides = ['satisfied', 'dissatisfied'] as const
/** On which side of the middle the writer's answers stood as a whole. */
export type Side = (typeof sides)[number]

/** One text. Nothing tells which response it came with, nor when within its months. */
export interface Comment {
  /** The unit it was given to; where too few were, the unit above. */
  unitId: number
  survey: string
  body: string
  /** Months, YYYY-MM, of which at least ten comments of the unit are; null where there are not so many. */
  from: string | null
  to: string | null
  /** Null where it is not told: on one of the sides stand fewer than ten of the same months. */
  side: Side | null
  /** Keys of themes. */
  themes: string[]
}

/** A page of comments in an order that says nothing of when they came. */
export interface CommentPage {
  comments: Comment[]
  /** All that the filter finds. */
  total: number
  /** From 1. */
  page: number
  pages: number
  /** Found by everything but period and side, and left out because their months or side are told of too few. */
  untold: number
}

/** How often a theme is spoken of, and by how many who were satisfied. Withheld: all numbers are null. */
export interface ThemeFigure {
  /** Comments that speak of it. */
  comments: number | null
  /** Those of them whose writer chose levels: the n of the share. */
  judged: number | null
  /** Share of the satisfied among the judged, 0..1, with its 95 % interval. */
  share: number | null
  low: number | null
  high: number | null
  withheld: 'small' | 'complementary' | null
}

export interface ThemeFigures {
  /** Version of the list of themes. */
  version: number
  whole: ThemeFigure
  themes: (ThemeFigure & { key: string })[]
}

/** What a unit did about a theme of a period: "bạn nói, chúng tôi làm". */
export interface ReplyNote {
  noteId: string
  unitId: number
  theme: string
  period: string
  heard: string
  did: string
  writtenBy: string
  /** Instant, ISO 8601. */
  writtenAt: string
}

const scopeFields = {
  unit: rowId,
  instrument: { enum: instruments },
  survey: surveyKey,
  period: { type: 'string', pattern: periodPattern },
} as const

export const commentsQuery = {
  type: 'object',
  required: ['unit', 'instrument'],
  additionalProperties: false,
  properties: {
    ...scopeFields,
    theme: themeKey,
    side: { enum: sides },
    search: { type: 'string', maxLength: 100 },
    page: { type: 'integer', minimum: 1, maximum: 100_000 },
  },
} as const

export const themeFiguresQuery = {
  type: 'object',
  required: ['unit', 'instrument'],
  additionalProperties: false,
  properties: scopeFields,
} as const

export interface CommentScope {
  unit: number
  instrument: Instrument
  survey?: string | undefined
  period?: string | undefined
}

const words = { type: 'string', minLength: 3, maxLength: 1000 } as const

export const replyNoteBody = {
  type: 'object',
  required: ['unit', 'theme', 'period', 'heard', 'did'],
  additionalProperties: false,
  properties: {
    unit: rowId,
    theme: themeKey,
    period: { type: 'string', pattern: periodPattern },
    heard: words,
    did: words,
  },
} as const

export const noteParams = {
  type: 'object',
  required: ['unit', 'id'],
  properties: { unit: rowId, id: { type: 'string', format: 'uuid' } },
} as const
