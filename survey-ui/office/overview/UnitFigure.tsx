import { useMemo, useState } from 'preact/hooks'
import type { UnitKind } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import { filterRows, nextSorting, type Sorting, sortRows, type UnitRow } from '../unit-rows.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { type FigureProps, figureFrame } from './figure-frame.ts'
import { UnitTable } from './UnitTable.tsx'
import { UnitTools } from './UnitTools.tsx'

interface UnitFigureProps extends FigureProps {
  address: Address
  go: Go
}

/** The units below, to search, sort and go down into. Nothing for a unit without any. */
export function UnitFigure({ overview, method, address, go, saveFile }: UnitFigureProps) {
  const { language, texts } = useSpeech()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<UnitKind | null>(null)
  const [sorting, setSorting] = useState<Sorting>({ column: 'name', descending: false })
  const all = useMemo(
    () =>
      overview.units.map(({ unit, figure }): UnitRow => {
        return { unit, name: unitName(unit, language), figure, isOwn: unit.unitId === overview.unit.unitId }
      }),
    [overview, language],
  )
  const rows = all.filter(({ isOwn }) => !isOwn)
  const shown = sortRows(filterRows(rows, query, kind), sorting, texts.kinds)
  if (rows.length === 0) return null
  const { context, source } = figureFrame(overview, language, texts)
  return (
    <section class="figure" aria-labelledby="units-title">
      <header class="figure-head">
        <h2 id="units-title">{texts.units.title}</h2>
        <p class="figure-context">{context}</p>
        <p class="figure-note">{texts.units.note}</p>
      </header>
      <UnitTools
        rows={rows}
        shown={shown}
        query={query}
        onQuery={setQuery}
        kind={kind}
        onKind={setKind}
        minimumN={method.minimumN}
        isDemonstration={overview.demonstration}
        fileName={`${texts.units.fileName}-${overview.unit.code}-${overview.from}-${overview.to}.csv`}
        saveFile={saveFile}
      />
      <UnitTable
        rows={shown}
        whole={{ name: unitName(overview.unit, language), figure: overview.whole }}
        own={all.find(({ isOwn }) => isOwn)}
        sorting={sorting}
        onSort={(column) => setSorting(nextSorting(sorting, column))}
        minimumN={method.minimumN}
        address={address}
        go={go}
      />
      <footer class="figure-foot">
        <span>{source}</span>
      </footer>
    </section>
  )
}
