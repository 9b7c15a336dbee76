import type { Compared, Figure, MethodSummary, Overview, UnitSummary } from './office.ts'
import { overviewQuery } from './office.ts'
import type { Peers } from './peers.ts'
import type { LocalText } from './questionnaire.ts'
import { rowId } from './shapes.ts'

const { from, to } = overviewQuery.properties

/** Another unit, other months, or both; what is left out is as in the question itself. */
export const comparisonQuery = {
  ...overviewQuery,
  properties: { ...overviewQuery.properties, vsUnit: rowId, vsFrom: from, vsTo: to },
} as const

/** One side of a comparison. */
export interface ComparedSide {
  unit: UnitSummary
  from: string
  to: string
  asOf: string
  whole: Figure
}

/**
 * Two units, two periods or both, side by side. A difference is the first side less the second. `overlap` says that
 * responses of one are in the other, so that no interval of the difference can be told.
 */
export interface Comparison extends Pick<Overview, 'instrument' | 'sampling' | 'surveys' | 'demonstration'> {
  method: MethodSummary | null
  first: ComparedSide
  /** Null without another unit or other months. */
  second: ComparedSide | null
  overlap: boolean
  whole: Compared
  dimensions: ({ key: string; title: LocalText; first: Figure; second: Figure | null } & Compared)[]
  /** Where the first unit stands among its peers. */
  peers: Peers | null
}
