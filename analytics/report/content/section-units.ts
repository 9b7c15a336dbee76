import { estimateChartText } from '../../charts/chart-text.ts'
import { count, dayShort } from '../../charts/format.ts'
import { type RankedEstimate, rankingOrder } from '../../charts/ranking-chart.ts'
import { verdictCounts } from '../../words/change-words.ts'
import { leagueSentences, rankRange } from '../../words/league-sentences.ts'
import type { RangeCell } from '../model/cell.ts'
import type { Block, Figure, Row, Table } from '../model/model.ts'
import { noRange } from './cells.ts'
import { changeCell, changeNotes } from './compared.ts'
import { estimateHeight } from './estimate-figure.ts'
import { figureCells, figureNotes } from './figure-cells.ts'
import { gradeCounts } from './grade-counts.ts'
import type { InputUnitRow } from './report-input.ts'
import { type Context, type Section, unitName } from './section.ts'
import { toEstimate } from './to-estimate.ts'

/** Beyond this a figure fills more than its page and the table reads better. */
const mostRows = 30

/** A unit as a row of its league: the chart orders by the same members. */
type LeagueUnit = RankedEstimate & { row: InputUnitRow }

/** The fourth section: a league table for each kind of unit, departments apart from communes. */
export function unitsSection(context: Context): Section {
  const { input, words } = context
  // A unit without any below stands alone in its own table, which tells nothing more.
  const isAlone = input.units.every(({ unit }) => unit.code !== undefined && unit.code === input.unit.code)
  if (isAlone) return { title: words.unitsTitle, blocks: [] }
  const byKind = Map.groupBy(input.units, ({ unit }) => unit.kind)
  const kinds = [...byKind].sort(([a], [b]) => placeOf(a) - placeOf(b))
  const blocks = kinds.flatMap(([kind, rows]) => kindBlocks(context, kind, rows, byKind.size > 1))
  return {
    title: words.unitsTitle,
    blocks: [{ type: 'paragraph', text: words.unitsOrder(dayShort(input.asOf)) }, ...blocks],
  }
}

/** Kinds in the order of the administration, as on the screen; others last. */
const order = ['country', 'province', 'department', 'district', 'commune', 'one_stop_centre']
const placeOf = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length)

function kindBlocks(context: Context, kind: string, rows: InputUnitRow[], isOneOfMany: boolean): Block[] {
  const { words, language } = context
  const heading: Block[] = isOneOfMany ? [{ type: 'heading', level: 2, text: words.unitKind(kind) }] : []
  // Nobody has a rank alone.
  const isRanked = rows.filter(({ rank }) => rank !== null).length > 1
  const units = rankingOrder(rows.map((row) => leagueUnit(context, row, isRanked)))
  const sentences = leagueSentences(
    units.map(({ label, index, row }) => ({ name: label, index, rank: row.rank })),
    language,
  )
  const counts = verdictCounts(
    rows.flatMap(({ change }) => change ?? []),
    language,
  )
  const told = [...sentences, counts ?? '', gradeCounts(rows, language)]
  const text = told.filter((sentence) => sentence !== '').join(' ')
  const isDrawn = units.length > 1 && units.length <= mostRows
  const figures: Block[] = isDrawn ? [unitsFigure(context, kind, units)] : []
  return [...heading, { type: 'paragraph', text }, unitTable(context, kind, units), ...figures]
}

function leagueUnit({ language }: Context, row: InputUnitRow, isRanked: boolean): LeagueUnit {
  const { unit, figure, rank } = row
  const estimate = toEstimate({ name: unitName(unit, language), figure })
  if (!rank || !isRanked) return { ...estimate, range: null, group: null, row }
  return { ...estimate, range: rankRange(rank, language), group: rank.group, row }
}

const withoutRow = ({ row: _, ...estimate }: LeagueUnit): RankedEstimate => estimate

function unitsFigure({ language, words, minimum }: Context, kind: string, units: LeagueUnit[]): Figure {
  const options = { language, minimum }
  return {
    type: 'figure',
    caption: words.unitsFigure(kind),
    alternative: estimateChartText(units, options),
    height: estimateHeight(units.length),
    chart: { shape: 'ranking', rows: units.map(withoutRow), options },
    numbers: unitsKey(kind),
  }
}

const unitsKey = (kind: string) => `units-${kind.replaceAll('_', '-')}`

function unitTable(context: Context, kind: string, units: LeagueUnit[]): Table {
  const { words } = context
  const rows = units.map(({ row }) => row)
  return {
    type: 'table',
    key: unitsKey(kind),
    caption: words.unitsTable(kind),
    columns: [
      { head: words.rankColumn, width: 0.1, align: 'center' },
      { head: words.column.unit, width: 0.36, align: 'left' },
      { head: words.indexColumn, width: 0.12, align: 'decimal' },
      { head: words.intervalColumn, width: 0.15, align: 'center' },
      { head: words.respondentsColumn, width: 0.11, align: 'decimal' },
      { head: words.changeColumn, width: 0.16, align: 'center' },
    ],
    rows: unitRows(context, units),
    notes: [
      ...(units.some(({ range }) => range !== null) ? [words.rankNote] : []),
      ...changeNotes(context, rows),
      ...figureNotes(
        context,
        rows.map(({ figure }) => figure),
      ),
    ],
  }
}

/** Rows under their groups; a line of its own names each group where there are several. */
function unitRows(context: Context, units: LeagueUnit[]): Row[] {
  const { words, language } = context
  const groups = Map.groupBy(units, ({ group }) => group)
  if (groups.size === 1) return units.map((unit) => unitRow(context, unit))
  return [...groups].flatMap(([group, some]): Row[] => [
    { group: group === null ? words.unranked : words.unitGroup(count(group, language), some.length > 1) },
    ...some.map((unit) => unitRow(context, unit)),
  ])
}

function unitRow(context: Context, { label, range, row }: LeagueUnit): Row {
  return {
    cells: [
      rankCell(range, row),
      label,
      ...figureCells(context, row.figure, false),
      changeCell(context, row),
    ],
  }
}

function rankCell(range: string | null, { rank }: InputUnitRow): RangeCell {
  if (range === null || rank === null) return noRange('–', 'count')
  return { text: range, low: rank.lowest, high: rank.highest, format: 'count' }
}
