import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Figure, MethodSummary, Overview } from '#contract/office.ts'

/** What a number is, which decides how its interval came about. */
export type BasisKind = 'whole' | 'dimension' | 'item' | 'unit' | 'month' | 'cut'

/** A number that can say what it rests on. */
export interface Basis {
  /** What it is the index of: a dimension, a unit, a month, … */
  label: string
  kind: BasisKind
  /** Whose and when, where that is not what the page is about. */
  scope?: Pick<Overview, 'unit' | 'from' | 'to' | 'asOf'>
  figure: Pick<Figure, 'respondents' | 'index' | 'low' | 'high' | 'withheld'> &
    Partial<Pick<Figure, 'answers' | 'score'>>
}

/** What all numbers of a page have in common. */
export type BasisFrame = Pick<Overview, 'unit' | 'from' | 'to' | 'asOf' | 'demonstration'> &
  Partial<Pick<Overview, 'surveys' | 'sampling'>> & { method: MethodSummary }

/** Opens how a number was computed; null where the page cannot say. */
export const BasisContext = createContext<((basis: Basis) => void) | null>(null)

export const useBasis = () => useContext(BasisContext)
