import { clopperPearsonInterval } from '../indices/proportion-interval.ts'

export type PublicationStatus = 'published' | 'low_reliability' | 'suppressed' | 'suppressed_secondary'

/** Limits of a method pack. */
export interface PublicationLimits {
  /** Fewer answers are withheld. */
  suppressBelow: number
  /** Fewer answers are marked as of low reliability. */
  reliableFrom: number
  /** A wider exact 95 % interval is marked too, 0..1. */
  maxWidth: number
}

/** One unit among its siblings. */
export interface SiblingShare {
  satisfied: number
  answered: number
}

/**
 * What may be published of units whose parent's total is published as well. Where exactly one of them is withheld,
 * the smallest of the others is withheld too: the hidden one could be had by subtraction.
 * @param siblings in rising order of their codes, which decides between equals
 * @returns one per sibling: its status and the width of its Clopper-Pearson 95 % interval (null without answers)
 * @throws RangeError unless the counts are whole with 0 <= satisfied <= answered
 */
export function publicationStatus(
  siblings: readonly SiblingShare[],
  { suppressBelow, reliableFrom, maxWidth }: PublicationLimits,
): { status: PublicationStatus; width: number | null }[] {
  const judged = siblings.map(
    ({ satisfied, answered }): { status: PublicationStatus; width: number | null } => {
      const interval = clopperPearsonInterval(satisfied, answered)
      const width = interval && interval.high - interval.low
      if (answered < suppressBelow) return { status: 'suppressed', width }
      const isWeak = answered < reliableFrom || width === null || width > maxWidth
      return { status: isWeak ? 'low_reliability' : 'published', width }
    },
  )
  const hidden = siblings.filter(({ answered }) => answered > 0 && answered < suppressBelow)
  const companion = hidden.length === 1 ? smallestShown(siblings, suppressBelow) : -1
  return judged.map((one, i) => (i === companion ? { ...one, status: 'suppressed_secondary' } : one))
}

/** Place of the smallest sibling that is not withheld; -1 when there is none. */
function smallestShown(siblings: readonly SiblingShare[], suppressBelow: number): number {
  let smallest = -1
  for (const [i, { answered }] of siblings.entries())
    if (answered >= suppressBelow && answered < (siblings[smallest]?.answered ?? Infinity)) smallest = i
  return smallest
}
