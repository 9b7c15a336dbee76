import type { Figure } from '#contract/office.ts'

interface IntervalMarkProps {
  figure: Figure
  /** The index of the whole, as an upright line to compare with. */
  reference: number | null
}

const at = (share: number) => `${(share * 100).toFixed(2)}%`

/** An index with its interval on a scale from nought to hundred, small enough for a row. */
export function IntervalMark({ figure: { index, low, high }, reference }: IntervalMarkProps) {
  return (
    <svg class="interval-mark" aria-hidden="true">
      <line class="interval-mark-scale" x1="0" x2="100%" y1="12" y2="12" />
      {reference !== null && (
        <line class="interval-mark-reference" x1={at(reference)} x2={at(reference)} y1="0" y2="24" />
      )}
      {index !== null && low !== null && high !== null && (
        <>
          <line class="interval-mark-whisker" x1={at(low)} x2={at(high)} y1="12" y2="12" />
          <circle cx={at(index)} cy="12" r="4.5" />
        </>
      )}
    </svg>
  )
}
