import type { ComponentChildren } from 'preact'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { MarkScale } from './IntervalMark.tsx'
import type { RowRun } from './row-blocks.ts'
import { UnitTableRow } from './UnitTableRow.tsx'

interface UnitRunsProps {
  runs: readonly RowRun[]
  isMade: (block: number) => boolean
  heightOf: (block: number) => number
  /** What stands above a group; null for nothing. */
  headingOf: (group: number | null) => string | null
  /** Number of rows above the first of them, heads included, for those who listen. */
  rowsAbove: number
  ranked: number
  scale: MarkScale
  minimumN: number
  address: Address
  go: Go
}

/** The rows of all groups. Blocks out of sight are one empty row of their height. */
export function UnitRuns(props: UnitRunsProps) {
  const { runs, isMade, heightOf, headingOf, rowsAbove, ...row } = props
  const bodies: ComponentChildren[] = []
  let free = 0
  const leaveFree = (key: string) => {
    if (free > 0) bodies.push(<Spacer key={key} height={free} />)
    free = 0
  }
  let counted = -1
  for (const run of runs) {
    if (!isMade(run.block)) {
      if (run.block !== counted) free += heightOf(run.block)
      counted = run.block
      continue
    }
    leaveFree(`above ${run.from}`)
    const heading = headingOf(run.group)
    bodies.push(
      <tbody
        key={run.from}
        data-block={run.block}
        class={run.group !== null && heading ? 'unit-group' : undefined}
      >
        {heading && run.isFirst && (
          <tr class="group-head">
            <th scope="rowgroup" colSpan={7}>
              {heading}
            </th>
          </tr>
        )}
        {run.rows.map((unit, offset) => (
          <UnitTableRow
            key={unit.unit.unitId}
            row={unit}
            position={rowsAbove + run.from + offset + 1}
            {...row}
          />
        ))}
      </tbody>,
    )
  }
  leaveFree('end')
  return (
    <>
      <tbody data-rows />
      {bodies}
    </>
  )
}

function Spacer({ height }: { height: number }) {
  return (
    <tbody class="unit-spacer" aria-hidden="true">
      <tr style={{ height: `${height}px` }}>
        <td colSpan={7} />
      </tr>
    </tbody>
  )
}
