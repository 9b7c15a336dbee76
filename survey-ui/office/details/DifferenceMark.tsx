import type { Compared, Difference } from '#contract/office.ts'

/** How far differences and their intervals reach from zero, the same for all rows of a table. */
export function differenceReach(rows: readonly Compared[]): number {
  const ends = rows.flatMap(({ change }) => (change ? [Math.abs(change.low), Math.abs(change.high)] : []))
  return Math.max(0.01, ...ends) * 1.08
}

/** A difference with its interval beside an upright rule that means equal; grey where nothing can be concluded. */
export function DifferenceMark({ change, reach }: { change: Difference; reach: number }) {
  const at = (share: number) => `${(50 + (share / reach) * 50).toFixed(2)}%`
  return (
    <svg class={change.isClear ? 'difference-mark' : 'difference-mark difference-unclear'} aria-hidden="true">
      <line class="difference-zero" x1="50%" x2="50%" y1="0" y2="28" />
      <line x1={at(change.low)} x2={at(change.high)} y1="14" y2="14" />
      <line x1={at(change.low)} x2={at(change.low)} y1="9" y2="19" />
      <line x1={at(change.high)} x2={at(change.high)} y1="9" y2="19" />
      <circle cx={at(change.difference)} cy="14" r="4.5" />
    </svg>
  )
}
