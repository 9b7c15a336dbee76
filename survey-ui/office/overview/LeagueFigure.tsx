import { useMemo } from 'preact/hooks'
import { estimateChartText } from '#charts/chart-text.ts'
import { count } from '#charts/format.ts'
import { type RankedEstimate, rankingOrder } from '#charts/ranking-chart.ts'
import { verdictCounts } from '#words/change-words.ts'
import { leagueSentences, rankRange } from '#words/league-sentences.ts'
import { type Language, useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import {
  leagueRowOf,
  type SortColumn,
  type Sorting,
  sortRows,
  type UnitLeague,
  type UnitRow,
} from '../unit-rows.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import type { ChartSpec } from './chart-series.ts'
import { FigureSection } from './FigureSection.tsx'
import { type FigureProps, figureFrame } from './figure-frame.ts'
import { UnitTable } from './UnitTable.tsx'

interface LeagueFigureProps extends FigureProps {
  league: UnitLeague
  /** The rows of the league that the search leaves. */
  shown: readonly UnitRow[]
  /** What the unit above collected itself; stands in the first table. */
  own: UnitRow | undefined
  sorting: Sorting
  onSort: (column: SortColumn) => void
  address: Address
  go: Go
}

/** The units of one kind: what their table tells, then the table, or the same as a chart. */
export function LeagueFigure(props: LeagueFigureProps) {
  const { overview, method, saveFile, league, shown, own, sorting, onSort, address, go } = props
  const { language, texts } = useSpeech()
  const [lead, ...notes] = useMemo(() => leagueLines(league, language), [league, language])
  const charts = useMemo((): ChartSpec[] => {
    // A single unit has nobody to stand beside.
    if (shown.length < 2) return []
    const rows = rankingOrder(shown.map((row) => rankedEstimate(row, language)))
    const options = { language, minimum: method.minimumN }
    return [
      { series: { kind: 'ranking', rows, options }, text: estimateChartText(rows, options), caption: null },
    ]
  }, [shown, language, method.minimumN])
  const sorted = useMemo(() => sortRows(shown, sorting), [shown, sorting])
  const { context, source } = figureFrame(overview, language, texts)
  return (
    <FigureSection
      isPart
      isTableFirst
      title={texts.units.titleOf(texts.kinds[league.kind], count(league.rows.length, language))}
      lead={lead}
      context={context}
      note={notes.join(' ')}
      source={source}
      fileName={`${overview.unit.code}-${league.kind}`}
      charts={charts}
      saveFile={saveFile}
      table={
        <UnitTable
          rows={sorted}
          ranked={league.ranked}
          caption={texts.kinds[league.kind]}
          whole={{
            name: unitName(overview.unit, language),
            figure: overview.whole,
            change: overview.change,
            noChange: overview.noChange,
          }}
          own={own}
          sorting={sorting}
          onSort={onSort}
          minimumN={method.minimumN}
          address={address}
          go={go}
        />
      }
    />
  )
}

function leagueLines({ rows }: UnitLeague, language: Language): string[] {
  const sentences = leagueSentences(rows.map(leagueRowOf), language)
  const counts = verdictCounts(
    rows.flatMap(({ change }) => change ?? []),
    language,
  )
  return counts ? [...sentences, counts] : sentences
}

function rankedEstimate({ name, figure, rank }: UnitRow, language: Language): RankedEstimate {
  const { respondents, index, low, high, withheld } = figure
  const range = rank && rankRange(rank, language)
  return { label: name, respondents, index, low, high, withheld, range, group: rank?.group ?? null }
}
