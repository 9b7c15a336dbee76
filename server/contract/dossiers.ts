import type { PopulationSource } from './population-source.ts'
import { rowId } from './shapes.ts'

/**
 * A number of dossiers. It is no plain number on purpose: neither arithmetic nor a function of indices takes it, so
 * a rate of dossiers cannot be added to, averaged with or compared with satisfaction by mistake.
 */
export interface Dossiers {
  readonly dossiers: number
}

/** How many dossiers were handled and how many of them on time. */
export interface OnTime {
  readonly handled: Dossiers
  readonly onTime: Dossiers
}

/** Months YYYY-MM, both included, or one whole year. */
export type DossierSpan = { from: string; to: string } | { year: number }

/** Dossiers on time, of one unit with all below it. */
export interface DossierResults {
  /** Null where nobody has entered any for the months asked for. */
  whole: {
    result: OnTime
    span: DossierSpan
    /** Of how many units below and of the unit itself there are counts. */
    units: number
    sources: (PopulationSource | null)[]
  } | null
  /** Each unit below with all below it, and the unit itself, where there are counts; by the order of the map. */
  units: { unitId: number; result: OnTime }[]
  /** By field, the largest first; empty where the counts are of all fields together. */
  fields: { code: string; name: string; nameEn: string | null; result: OnTime }[]
}

/** Forms received for each transaction of the units whose transactions are known. */
export interface VolumeCoverage {
  year: number
  responses: number
  transactions: number
  /** How many units have counts of transactions, and how many do not but gathered responses. */
  units: number
  unitsWithout: number
  sources: (PopulationSource | null)[]
}

const month = { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' } as const

/** A unit with everything below it, and months, both included. */
export const besideQuery = {
  type: 'object',
  required: ['unit', 'from', 'to'],
  additionalProperties: false,
  properties: {
    unit: rowId,
    from: month,
    to: month,
    /** Whose responses are counted for coverage. */
    instrument: { enum: ['sipas', 'counter', 'dossier', 'custom'], default: 'sipas' },
  },
} as const

/** What stands beside the figures of satisfaction on the overview. */
export interface Beside {
  dossiers: DossierResults
  /** Null where no transactions of these years are known. */
  coverage: VolumeCoverage | null
}
