import { useMemo, useState } from 'preact/hooks'
import type { UnitKind } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { recomputedMark } from '../recompute/texts.ts'
import type { Address } from '../router.ts'
import { filterRows, leaguesOf, nextSorting, type Sorting, unitRows } from '../unit-rows.ts'
import type { Go } from '../use-address.ts'
import { type FigureProps, figureFrame } from './figure-frame.ts'
import { LeagueFigure } from './LeagueFigure.tsx'
import { UnitTools } from './UnitTools.tsx'

interface UnitFigureProps extends FigureProps {
  address: Address
  go: Go
}

/** The units below, one league table per kind, to search, sort and go down into. Nothing for a unit without any. */
export function UnitFigure({ address, go, ...figure }: UnitFigureProps) {
  const { overview, method, saveFile } = figure
  const { language, texts } = useSpeech()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<UnitKind | null>(null)
  const [sorting, setSorting] = useState<Sorting>({ column: 'rank', descending: false })
  const all = useMemo(() => unitRows(overview, language), [overview, language])
  const rows = useMemo(() => all.filter(({ isOwn }) => !isOwn), [all])
  const shown = useMemo(() => filterRows(rows, query, kind), [rows, query, kind])
  const found = useMemo(() => leaguesOf(shown), [shown])
  const leagues = useMemo(() => leaguesOf(rows), [rows])
  if (rows.length === 0) return null
  return (
    <>
      <section class="figure units-head" aria-labelledby="units-title">
        <header class="figure-head">
          <h2 id="units-title">{texts.units.title}</h2>
          <p class="figure-context">{figureFrame(overview, language, texts).context}</p>
          <p class="figure-note">{texts.units.note}</p>
        </header>
        <UnitTools
          rows={rows}
          shown={shown}
          query={query}
          onQuery={setQuery}
          kind={kind}
          onKind={setKind}
          sorting={sorting}
          onSorting={setSorting}
          minimumN={method.minimumN}
          isDemonstration={overview.demonstration}
          mark={recomputedMark(overview, language)}
          fileName={`${texts.units.fileName}-${overview.unit.code}-${overview.from}-${overview.to}.csv`}
          saveFile={saveFile}
        />
        {shown.length === 0 && <p class="table-empty">{texts.units.none}</p>}
      </section>
      {found.map(({ kind, rows: shownRows }, position) => (
        <LeagueFigure
          {...figure}
          key={kind}
          league={leagues.find((league) => league.kind === kind) ?? { kind, rows: shownRows, ranked: 0 }}
          shown={shownRows}
          own={position === 0 ? all.find(({ isOwn }) => isOwn) : undefined}
          sorting={sorting}
          onSort={(column) => setSorting(nextSorting(sorting, column))}
          address={address}
          go={go}
        />
      ))}
    </>
  )
}
