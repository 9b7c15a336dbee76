import { overviewQuery } from './office.ts'
import type { LocalText } from './questionnaire.ts'

// The same answers under another method than that of their surveys.

export interface MethodName {
  key: string
  version: number
  title: LocalText
}

/** Figures of surveys that have another method: nobody has published them, and their series is another. */
export interface Recomputed {
  /** Methods of these surveys themselves. */
  methods: MethodName[]
  /** Keys of the surveys. */
  surveys: string[]
}

/**
 * Why sums that were kept by one method do not answer for another. `levels`: other levels of another scale count as
 * satisfied; `dimensions`: other questions, other groups or another order of them; `pairs`: the mean of questions needs
 * sums of pairs, which are kept for methods that take it.
 */
export type Misfit = 'levels' | 'dimensions' | 'pairs'

/** A method that figures could be computed by, or why not. */
export interface OtherMethod extends MethodName {
  draft: boolean
  misfit: Misfit | null
}

/** As it stands in an address: `sipas-5-dimensions.2`. */
export const methodRef = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}\\.[1-9][0-9]{0,4}$' } as const

/** Which figures, and by which method; left out: that of their surveys. */
export const figuresQuery = {
  ...overviewQuery,
  properties: { ...overviewQuery.properties, method: methodRef },
} as const
