import { type UnitKind, type UnitSummary, unitKinds } from './office.ts'
import { day, name, rowId } from './shapes.ts'

export const areas = ['urban', 'rural', 'remote'] as const
export type Area = (typeof areas)[number]

/** A unit as it is on the day of a map, and for how long it is so. */
export interface MappedUnit extends UnitSummary {
  area: Area | null
  /** First day on which it is so, and the first on which it no longer is; YYYY-MM-DD, null without end. */
  validFrom: string
  validTo: string | null
}

/** How a unit was called and placed for a time. */
export interface UnitVersion {
  validFrom: string
  validTo: string | null
  name: string
  nameEn: string | null
  kind: UnitKind
  area: Area | null
  parentId: number | null
  parentName: string | null
}

export type SuccessionAct = 'merger' | 'split' | 'abolition' | 'transfer'

interface Relative {
  unitId: number
  code: string
  name: string
}

/** One unit that took over from another. */
export interface UnitSuccession {
  day: string
  act: SuccessionAct
  legalBasis: string
  predecessor: Relative
  successor: Relative
}

/** All that a unit ever was. */
export interface UnitHistory {
  unitId: number
  code: string
  versions: UnitVersion[]
  successions: UnitSuccession[]
}

/** Why a change of units is refused. */
export type UnitRefusal =
  | 'parent_needed'
  | 'parent_not_there'
  | 'cycle'
  | 'not_there'
  | 'before_start'
  | 'changed_later'
  | 'has_parts'
  | 'has_places'
  | 'own_successor'
  | 'wrong_number'

/** What a refusal is about: a day, or what stands in the way. */
export interface RefusedUnit {
  because: UnitRefusal
  /** YYYY-MM-DD */
  day?: string
  names?: readonly string[]
}

const nameOrNull = { type: ['string', 'null'], minLength: 1, maxLength: 200 } as const
const placed = {
  name,
  nameEn: nameOrNull,
  kind: { enum: unitKinds },
  area: { enum: [...areas, null] },
  parentId: { anyOf: [rowId, { type: 'null' }] },
} as const
const code = { type: 'string', minLength: 1, maxLength: 64 } as const
const legalBasis = { type: 'string', minLength: 1, maxLength: 300 } as const
const placedKeys = ['name', 'nameEn', 'kind', 'area', 'parentId'] as const

export const mapQuery = {
  type: 'object',
  additionalProperties: false,
  properties: { day },
} as const

export const newUnitBody = {
  type: 'object',
  required: ['code', ...placedKeys, 'from'],
  additionalProperties: false,
  properties: { code, ...placed, from: day },
} as const

/** How a unit is called and placed from a day on. */
export const unitVersionBody = {
  type: 'object',
  required: [...placedKeys, 'from'],
  additionalProperties: false,
  properties: { ...placed, from: day },
} as const

/** The first day on which a unit is no more, why, and who took over, where anybody did. */
export const unitEndBody = {
  type: 'object',
  required: ['day', 'legalBasis', 'successorId'],
  additionalProperties: false,
  properties: { day, legalBasis, successorId: { anyOf: [rowId, { type: 'null' }] } },
} as const

/** Several units become one, or one becomes several. A successor is there already or begins on that day. */
export const reorganisationBody = {
  type: 'object',
  required: ['act', 'day', 'legalBasis', 'predecessors', 'existing', 'begun'],
  additionalProperties: false,
  properties: {
    act: { enum: ['merger', 'split'] },
    day,
    legalBasis,
    predecessors: { type: 'array', minItems: 1, maxItems: 50, uniqueItems: true, items: rowId },
    /** Successors that are there already, and those that begin. */
    existing: { type: 'array', maxItems: 20, uniqueItems: true, items: rowId },
    begun: {
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        required: ['code', ...placedKeys],
        additionalProperties: false,
        properties: { code, ...placed },
      },
    },
  },
} as const
