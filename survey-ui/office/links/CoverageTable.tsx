import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { count, percentValue } from '#charts/format.ts'
import type { Coverage, CoverageCounts } from '#contract/link.ts'
import type { UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { orderAsTree, unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'

interface CoverageTableProps {
  coverage: Coverage
  units: readonly UnitSummary[]
  /** The unit asked for. */
  unitId: number
  go: Go
}

const mostRows = 10

/** Counts by unit and channel, where invitations were noted first, and by collection point of the unit itself. */
export function CoverageTable({ coverage, units, unitId, go }: CoverageTableProps) {
  const { language, texts } = useSpeech()
  const words = texts.links.coverage
  const [isAll, setAll] = useState(false)
  const order = new Map(orderAsTree(units).map(({ unit }, position) => [unit.unitId, position]))
  const known = new Map(units.map((unit) => [unit.unitId, unit]))
  const rows = [...coverage.units].sort(
    (a, b) =>
      Number(b.handedOut !== null) - Number(a.handedOut !== null) ||
      (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0) ||
      a.channel.localeCompare(b.channel),
  )
  const nameOf = (id: number) => {
    const unit = known.get(id)
    return unit ? unitName(unit, language) : String(id)
  }
  return (
    <>
      <div class="unit-scroll">
        <CountTable title={words.title} first={words.unit}>
          {rows.slice(0, isAll ? rows.length : mostRows).map((row) => (
            <CountRow key={`${row.unitId} ${row.channel}`} counts={row} kind={words.channels[row.channel]}>
              {row.unitId === unitId ? (
                nameOf(row.unitId)
              ) : (
                <button type="button" class="link-button" onClick={() => go({ unitId: row.unitId })}>
                  {nameOf(row.unitId)}
                </button>
              )}
            </CountRow>
          ))}
        </CountTable>
      </div>
      {rows.length > mostRows && (
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={isAll}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? texts.figure.showFewer : texts.figure.showAll(count(rows.length, language))}
        </button>
      )}
      <p class="field-help">{words.note}</p>
      {coverage.places.length > 0 && (
        <>
          <h3 class="coverage-places">{words.placesTitle}</h3>
          <div class="wide">
            <CountTable title={words.placesTitle} first={words.place}>
              {coverage.places.map((place) => (
                <CountRow key={place.collectorId} counts={place} kind={words.kinds[place.kind]}>
                  {place.name}
                </CountRow>
              ))}
            </CountTable>
          </div>
          <p class="field-help">{words.placeNote}</p>
        </>
      )}
    </>
  )
}

function CountTable({
  title,
  first,
  children,
}: {
  title: string
  first: string
  children: ComponentChildren
}) {
  const { texts } = useSpeech()
  const words = texts.links.coverage
  return (
    <table class="figures unit-table coverage-table">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{words.channel}</th>
          {[words.issued, words.handedOut, words.received, words.share, words.usedAgain].map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function CountRow({
  counts,
  kind,
  children,
}: {
  counts: CoverageCounts
  kind: string | undefined
  children: ComponentChildren
}) {
  const { language } = useSpeech()
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>{kind}</td>
      <td class="number">{count(counts.codesIssued, language)}</td>
      <td class="number">{count(counts.handedOut, language)}</td>
      <td class="number">{count(counts.received, language)}</td>
      <td class="number">{percentValue(counts.coverage, language)}</td>
      <td class="number">{count(counts.codesUsedAgain, language)}</td>
    </tr>
  )
}
