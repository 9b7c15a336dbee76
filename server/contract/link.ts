import type { Channel, CollectorKind } from './collector.ts'
import { day, dayOrNull, name, rowId } from './shapes.ts'

/** A service point, field or procedure by its code, as people know it. */
export interface Named {
  code: string
  name: string
  nameEn: string | null
}

/** What links of a unit can be about. */
export interface Subjects {
  servicePoints: Named[]
  fields: Named[]
  procedures: (Named & { field: string | null })[]
}

/** Single-use codes issued together. Which of them were used is told nowhere. */
export interface CodeBatchSummary {
  codeBatchId: number
  name: string
  quantity: number
  issuedOn: string
  /** Last day of capture that a code admits; null without end. */
  expiresOn: string | null
  revokedOn: string | null
  /**
   * Codes used, in whole steps of five, so that nobody sees the moment in which one is used; null for batches
   * so small that the count would tell who took part.
   */
  used: number | null
  /** Codes not counted as used, so at most these are left; null with `used`. */
  left: number | null
}

/** One day of a place: what was given out there. */
export interface InvitationDay {
  day: string
  codesIssued: number
  /** Null where nobody noted anything. */
  handedOut: number | null
}

/** What was given out and what came back. */
export interface CoverageCounts {
  codesIssued: number
  /** Null where nobody noted anything. */
  handedOut: number | null
  /** Responses stored; null where they are not kept by place. */
  received: number | null
  /** Responses kept but not counted, because their code had been used. */
  codesUsedAgain: number
  /** Received for each invitation handed out, 0 and more; null without a denominator. */
  coverage: number | null
}

/** How many of those invited answered, in days that are over. */
export interface Coverage {
  from: string
  /** Never later than yesterday: nobody can watch the responses of a day come in. */
  to: string
  units: (CoverageCounts & { unitId: number; channel: Channel })[]
  /** Places of the unit asked for, without those below it. */
  places: (CoverageCounts & { collectorId: number; name: string; kind: CollectorKind })[]
}

export const printFormats = ['a4', 'a5', 'tent'] as const
/** Sizes of posters; `tent` is an A4 sheet folded in the middle, with a face on each side. */
export type PrintFormat = (typeof printFormats)[number]

/** Why something is revoked; it goes to the audit log. */
export const reasonBody = {
  type: 'object',
  required: ['reason'],
  additionalProperties: false,
  properties: { reason: { type: 'string', minLength: 3, maxLength: 500 } },
} as const

export const newCodeBatchBody = {
  type: 'object',
  required: ['name', 'quantity', 'expiresOn'],
  additionalProperties: false,
  properties: { name, quantity: { type: 'integer', minimum: 1, maximum: 20_000 }, expiresOn: dayOrNull },
} as const

export const invitationParameters = {
  type: 'object',
  required: ['id', 'day'],
  properties: { id: rowId, day },
} as const

export const invitationBody = {
  type: 'object',
  required: ['handedOut'],
  additionalProperties: false,
  properties: {
    /** Null takes back what was noted. */
    handedOut: { type: ['integer', 'null'], minimum: 0, maximum: 1_000_000 },
  },
} as const

/** Days, both included. */
export const daysQuery = {
  type: 'object',
  required: ['from', 'to'],
  properties: { from: day, to: day },
} as const

export const coverageQuery = {
  type: 'object',
  required: ['unit', 'from', 'to'],
  properties: { unit: rowId, from: day, to: day },
} as const

const print = {
  format: { enum: printFormats },
  /** Languages in their order, such as `vi,en`. */
  languages: { enum: ['vi', 'en', 'vi,en', 'en,vi'] },
} as const

export const posterQuery = { type: 'object', properties: print } as const
export const postersQuery = {
  type: 'object',
  required: ['unit'],
  properties: { unit: rowId, ...print },
} as const
