import type { AxisRange } from '#charts/index-axis.ts'
import type { Figure } from '#contract/office.ts'

/** The stretch of 0..100 that the marks of a table share, and the index of the whole, as an upright line. */
export interface MarkScale extends AxisRange {
  reference: number | null
}

interface IntervalMarkProps {
  figure: Figure
  scale: MarkScale
}

/** An index with its interval on the scale of its table, small enough for a row. */
export function IntervalMark({ figure: { index, low, high }, scale }: IntervalMarkProps) {
  const { reference, min, max } = scale
  const at = (share: number) => `${(((share * 100 - min) / (max - min)) * 100).toFixed(2)}%`
  return (
    <svg class="interval-mark" aria-hidden="true">
      <line class="interval-mark-scale" x1="0" x2="100%" y1="12" y2="12" />
      {reference !== null && (
        <line class="interval-mark-reference" x1={at(reference)} x2={at(reference)} y1="0" y2="24" />
      )}
      {index !== null && low !== null && high !== null && (
        <>
          <line class="interval-mark-whisker" x1={at(low)} x2={at(high)} y1="12" y2="12" />
          <line class="interval-mark-whisker" x1={at(low)} x2={at(low)} y1="7" y2="17" />
          <line class="interval-mark-whisker" x1={at(high)} x2={at(high)} y1="7" y2="17" />
        </>
      )}
      {index !== null && <circle cx={at(index)} cy="12" r="4" />}
    </svg>
  )
}
