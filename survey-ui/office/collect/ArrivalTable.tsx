import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { Arrivals } from '#contract/arrivals.ts'
import type { UnitSummary } from '#contract/office.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { ArrivalRow } from './ArrivalRow.tsx'
import { usedChannels, wholeOf } from './arrival-rows.ts'

interface ArrivalTableProps {
  arrivals: Arrivals
  address: Address
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
}

const mostRows = 10

/** Counts by unit and channel, the whole on top, units with most first. */
export function ArrivalTable({ arrivals, address, go, units, unit }: ArrivalTableProps) {
  const { language, texts } = useSpeech()
  const words = texts.collect.arrivals
  const [isAll, setAll] = useState(false)
  const shown = usedChannels(arrivals)
  const isAlone = arrivals.rows.length === 1
  const rows = [...arrivals.rows]
    .filter(({ unitId, total }) => unitId !== unit.unitId || total > 0)
    .sort((a, b) => b.total - a.total)
  const highest = Math.max(1, ...rows.map(({ total }) => total))
  const nameOf = (unitId: number) => {
    const found = units.find((known) => known.unitId === unitId)
    return found ? unitName(found, language) : String(unitId)
  }
  return (
    <>
      <table class="figures arrival-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {shown.map((channel) => (
              <th key={channel} scope="col" class="number channel">
                {texts.collect.channels[channel]}
              </th>
            ))}
            <th scope="col" class="number">
              {words.total}
            </th>
            <td class="bar-cell" />
          </tr>
        </thead>
        <tbody>
          <ArrivalRow row={wholeOf(arrivals)} shown={shown} share={null}>
            {unitName(unit, language)}
            {!isAlone && <Note words={words.whole} />}
          </ArrivalRow>
          {!isAlone &&
            rows.slice(0, isAll ? rows.length : mostRows).map((row) => (
              <ArrivalRow key={row.unitId} row={row} shown={shown} share={row.total / highest}>
                {row.unitId === unit.unitId ? (
                  <>
                    {nameOf(row.unitId)}
                    <Note words={words.own} />
                  </>
                ) : (
                  <Link address={address} change={{ unitId: row.unitId }} go={go} class="row-link">
                    {nameOf(row.unitId)}
                  </Link>
                )}
              </ArrivalRow>
            ))}
        </tbody>
      </table>
      {!isAlone && rows.length > mostRows && (
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={isAll}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? texts.figure.showFewer : texts.figure.showAll(count(rows.length, language))}
        </button>
      )}
    </>
  )
}

function Note({ words }: { words: string }) {
  return (
    <>
      , <span class="row-note">{words}</span>
    </>
  )
}
