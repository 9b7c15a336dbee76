import { day, rowId } from './shapes.ts'

/** Indices that others publish of a province or a unit. */
export const officialIndexNames = ['par_index', 'unit_par_index', 'national_sipas', 'digital_index'] as const
export type OfficialIndexName = (typeof officialIndexNames)[number]

/** Points as published, 0 to 100. No plain number, for the same reason as a number of dossiers. */
export interface OfficialPoints {
  readonly points: number
}

/** What somebody else has published of a unit and year. Never part of a figure of ours. */
export interface OfficialIndex {
  unitId: number
  name: OfficialIndexName
  year: number
  value: OfficialPoints
  /** Null where no ranking was published. */
  rank: { place: number; of: number } | null
  source: string
  /** Day of the source, YYYY-MM-DD. */
  sourceOn: string
}

/** Whether points are written with at most two decimals; more would be rounded behind the writer's back. */
export function hasTwoDecimals(points: number): boolean {
  return Number(points.toFixed(2)) === points
}

const points = { type: 'number', minimum: 0, maximum: 100 } as const
const place = { type: 'integer', minimum: 1, maximum: 9999 } as const

/** Which entry: a unit has one of each name and year. */
export const officialIndexKey = {
  type: 'object',
  required: ['unitId', 'name', 'year'],
  properties: {
    unitId: rowId,
    name: { enum: officialIndexNames },
    year: { type: 'integer', minimum: 1990, maximum: 2200 },
  },
} as const

export const officialIndexBody = {
  type: 'object',
  required: ['value', 'rank', 'source', 'sourceOn'],
  additionalProperties: false,
  properties: {
    value: {
      type: 'object',
      required: ['points'],
      additionalProperties: false,
      properties: { points },
    },
    rank: {
      anyOf: [
        { type: 'null' },
        {
          type: 'object',
          required: ['place', 'of'],
          additionalProperties: false,
          properties: { place, of: place },
        },
      ],
    },
    source: { type: 'string', minLength: 1, maxLength: 300, pattern: '\\S' },
    sourceOn: day,
  },
} as const
