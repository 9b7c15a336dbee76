import type { Refusal, Refused } from '#contract/analyses.ts'
import type { Figure } from '#contract/office.ts'

/** A part without a result. */
export function refused(reason: Refusal): Refused {
  return { refused: reason, n: null, needed: null }
}

/** Too few complete responses; how few is told only where that many may be shown. */
export function tooFew(n: number, needed: number, minimumN: number): Refused {
  return { refused: 'too_few', n: n === 0 || n >= minimumN ? n : null, needed }
}

/** Why a figure that is not shown allows nothing further; null for one that is shown. */
export function refusalOf(figure: Figure): Refusal | null {
  if (figure.withheld) return 'withheld'
  return figure.index === null ? 'no_answers' : null
}
