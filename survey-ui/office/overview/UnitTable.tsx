import { useMemo, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { indexRange } from '#charts/index-axis.ts'
import type { Compared, Figure } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import { groupRows, type SortColumn, type Sorting, type UnitRow } from '../unit-rows.ts'
import type { Go } from '../use-address.ts'
import { FigureCells } from './FigureCells.tsx'
import type { MarkScale } from './IntervalMark.tsx'
import { blockRows, cutIntoRuns, wholeUpTo } from './row-blocks.ts'
import { UnitRuns } from './UnitRuns.tsx'
import { UnitTableHead } from './UnitTableHead.tsx'
import { useRowBlocks } from './use-row-blocks.ts'

interface UnitTableProps {
  /** Sorted rows of one kind. */
  rows: readonly UnitRow[]
  /** How many units of the kind have a rank. */
  ranked: number
  caption: string
  /** The unit that all rows belong to, as a whole. */
  whole: { name: string; figure: Figure } & Compared
  /** What that unit collected itself, if anything. */
  own: UnitRow | undefined
  sorting: Sorting
  onSort: (column: SortColumn) => void
  minimumN: number
  address: Address
  go: Go
}

/** Moves between the links of neighbouring rows, so that a long table needs no tabbing. */
function moveByArrow(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const table = event.currentTarget
  if (step === undefined || !(table instanceof HTMLElement)) return
  const links = [...table.querySelectorAll<HTMLElement>('tbody a')]
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step]
  if (!next || !(document.activeElement instanceof HTMLAnchorElement)) return
  event.preventDefault()
  next.focus()
}

function markScale(figures: readonly Figure[], reference: number | null): MarkScale {
  const shown = figures.map((figure) => ({ label: '', ...figure }))
  return { ...indexRange(shown), reference }
}

function groupSizes(rows: readonly UnitRow[]): Map<number | null, number> {
  const sizes = new Map<number | null, number>()
  for (const { rank } of rows) {
    const group = rank?.group ?? null
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  return sizes
}

/** Units of one kind with their figures, the whole on top, those that cannot be told apart held together. */
export function UnitTable(props: UnitTableProps) {
  const { rows, ranked, caption, whole, own, sorting, onSort, minimumN, address, go } = props
  const { language, texts } = useSpeech()
  const scale = markScale([whole.figure, ...rows.map(({ figure }) => figure)], whole.figure.index)
  const runs = useMemo(() => cutIntoRuns(groupRows(rows, sorting)), [rows, sorting])
  const sizes = useMemo(() => groupSizes(rows), [rows])
  const table = useRef<HTMLTableElement>(null)
  const isLong = rows.length > wholeUpTo
  const blocks = isLong ? Math.ceil(rows.length / blockRows) : null
  const { isMade, heightOf, onFocus } = useRowBlocks(table, blocks, runs)
  const rowsAbove = own ? 3 : 2
  const headingOf = (group: number | null) => {
    if (sorting.column !== 'rank' || (group !== null && ranked < 2)) return null
    const length = sizes.get(group) ?? 0
    const size = count(length, language)
    if (group === null) return texts.units.unranked(size)
    const name = count(group, language)
    return length === 1 ? texts.units.groupOfOne(name) : texts.units.group(name, size)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="unit-scroll" tabIndex={0} aria-label={caption}>
      <table
        ref={table}
        class="figures unit-table"
        onKeyDown={moveByArrow}
        onFocusCapture={onFocus}
        aria-rowcount={isLong ? rowsAbove + rows.length : undefined}
      >
        <caption class="unseen">{caption}</caption>
        <UnitTableHead sorting={sorting} onSort={onSort} scale={scale} />
        <tbody>
          <tr class="highlighted">
            <td class="unit-rank" />
            <th scope="row">
              {whole.name}, <span class="row-note">{texts.units.whole}</span>
            </th>
            <FigureCells {...whole} label={whole.name} minimumN={minimumN} scale={scale} />
          </tr>
          {own && (
            <tr class="own">
              <td class="unit-rank" />
              <th scope="row">
                {own.name}, <span class="row-note">{texts.units.own}</span>
              </th>
              <FigureCells {...own} label={own.name} minimumN={minimumN} scale={scale} />
            </tr>
          )}
        </tbody>
        <UnitRuns
          runs={runs}
          isMade={isMade}
          heightOf={heightOf}
          headingOf={headingOf}
          rowsAbove={rowsAbove}
          ranked={ranked}
          scale={scale}
          minimumN={minimumN}
          address={address}
          go={go}
        />
      </table>
    </section>
  )
}
