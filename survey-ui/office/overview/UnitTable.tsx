import type { Figure } from '#contract/office.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { SortColumn, Sorting, UnitRow } from '../unit-rows.ts'
import type { Go } from '../use-address.ts'
import { FigureCells } from './FigureCells.tsx'
import { UnitTableHead } from './UnitTableHead.tsx'

interface UnitTableProps {
  rows: readonly UnitRow[]
  /** The unit that all rows belong to, as a whole. */
  whole: { name: string; figure: Figure }
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

/** Units with their figures, the whole on top. */
export function UnitTable({ rows, whole, own, sorting, onSort, minimumN, address, go }: UnitTableProps) {
  const { texts } = useSpeech()
  const reference = whole.figure.index
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="unit-scroll" tabIndex={0} aria-label={texts.units.title}>
      <table class="figures unit-table" onKeyDown={moveByArrow}>
        <caption class="unseen">{texts.units.title}</caption>
        <UnitTableHead sorting={sorting} onSort={onSort} />
        <tbody>
          <tr class="highlighted">
            <th scope="row">
              {whole.name}, <span class="row-note">{texts.units.whole}</span>
            </th>
            <td class="unit-kind" />
            <FigureCells figure={whole.figure} minimumN={minimumN} reference={reference} />
          </tr>
          {own && (
            <tr class="own">
              <th scope="row">
                {own.name}, <span class="row-note">{texts.units.own}</span>
              </th>
              <td class="unit-kind" />
              <FigureCells figure={own.figure} minimumN={minimumN} reference={reference} />
            </tr>
          )}
          {rows.map(({ unit, name, figure }) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <Link address={address} change={{ unitId: unit.unitId }} go={go}>
                  {name}
                </Link>
              </th>
              <td class="unit-kind">{texts.kinds[unit.kind]}</td>
              <FigureCells figure={figure} minimumN={minimumN} reference={reference} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="table-empty">{texts.units.none}</p>}
    </section>
  )
}
