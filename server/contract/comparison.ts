import type { Compared, Figure, MethodSummary, Overview, UnitSummary } from './office.ts'
import { overviewQuery } from './office.ts'
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
 * The units of the same kind below the same unit, without names: where the middle half of their indices lies. Null where
 * fewer than five others are shown, or the unit itself is not.
 */
export interface PeerBand {
  /** Peers that are shown. */
  units: number
  /** A quarter of them lies below, a quarter above. */
  lowQuarter: number
  median: number
  highQuarter: number
  /** The unit's own possible ranks among them and itself; null without an interval. */
  rank: { lowest: number; highest: number; of: number } | null
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
  peers: PeerBand | null
}
