import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { percentValue } from '#charts/format.ts'
import type { ItemRow } from '#contract/item-table.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { BasisNumber } from '../basis/BasisNumber.tsx'
import { useSpeech } from '../language.ts'
import { heatKind, heatLimits, heatRange, heatStep } from './heat.ts'
import { useDetailsTexts } from './texts.ts'

/** A column of a heat map. */
export interface HeatColumn {
  key: string
  /** In words, for whoever listens. */
  name: string
  head: ComponentChildren
  place: number
}

interface HeatTableProps {
  caption: string
  rows: readonly ItemRow[]
  columns: readonly HeatColumn[]
  isUpright?: boolean
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** Items in rows, months or units in columns: the index in each cell, on a colour that says low or high. */
export function HeatTable({ caption, rows, columns, isUpright = false }: HeatTableProps) {
  const { language } = useSpeech()
  const words = useDetailsTexts().heat
  const body = useRef<HTMLTableSectionElement>(null)
  const range = heatRange(rows)
  const onKeyDown = (event: KeyboardEvent) => {
    const [down, right] = steps[event.key] ?? []
    const cell = (event.target as HTMLElement).closest('td')
    if (down === undefined || right === undefined || !cell || !body.current) return
    const [row, column] = [(cell.parentElement as HTMLTableRowElement).sectionRowIndex, cell.cellIndex]
    const next = nextButton(body.current, [row, column], [down, right])
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="wide" tabIndex={0} aria-label={caption}>
        <table class={isUpright ? 'figures heat heat-upright' : 'figures heat'}>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {columns.map(({ key, head }) => (
                <th key={key} scope="col" class="number">
                  <span class="heat-head">{head}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{inLanguage(row.prompt, language)}</th>
                {columns.map(({ key, name, place }) => {
                  const cell = row.cells[place] ?? null
                  const kind = heatKind(cell)
                  if (!cell || kind !== 'shown' || cell.index === null)
                    return (
                      <td key={key} class={`heat-${kind}`}>
                        <span class="unseen">{kind === 'withheld' ? words.withheld : words.nobody}</span>
                      </td>
                    )
                  return (
                    <td key={key} class={`number heat-${range ? heatStep(cell.index, range) : 3}`}>
                      <BasisNumber
                        class="heat-number"
                        label={`${inLanguage(row.prompt, language)}, ${name}`}
                        kind="item"
                        figure={cell}
                        text={percentValue(cell.index, language, 0)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {range && <HeatLegend limits={heatLimits(range)} />}
    </>
  )
}

/** The next cell with a number in a direction. */
function nextButton(
  body: HTMLTableSectionElement,
  [row, column]: [number, number],
  [down, right]: [number, number],
): HTMLElement | null {
  for (let r = row + down, c = column + right; ; r += down, c += right) {
    const cell = body.rows[r]?.cells[c]
    if (!cell || c < 1) return null
    const button = cell.querySelector('button')
    if (button) return button
  }
}

function HeatLegend({ limits }: { limits: number[] }) {
  const { language } = useSpeech()
  const words = useDetailsTexts().heat
  const at = (limit: number | undefined) => percentValue(limit ?? null, language)
  return (
    <ul class="heat-legend" aria-label={words.legend}>
      <li class="heat-legend-title">{words.steps}</li>
      {limits.slice(1).map((limit, step) => (
        <li key={step}>
          <span class={`heat-sign heat-${step + 1}`} aria-hidden="true" />
          {at(limits[step])}–{at(limit)}
        </li>
      ))}
      <li>
        <span class="heat-sign heat-withheld" aria-hidden="true" />
        {words.withheld}
      </li>
      <li>
        <span class="heat-sign heat-empty" aria-hidden="true" />
        {words.nobody}
      </li>
    </ul>
  )
}
