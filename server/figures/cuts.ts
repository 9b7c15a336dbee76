import type { CutKey, CutRow, Cuts } from '#contract/cuts.ts'
import type { Method } from '#contract/method.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import {
  dimensionsFromArray,
  emptyCell,
  sumsFromArray,
  wholeIndex,
  withholdCells,
} from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { type CutSums, lastCutQuarter, sumCuts } from '../queries/cuts.ts'
import { splitPartSums } from '../rollups/part-sums.ts'
import { titlesOfCut } from './cut-titles.ts'
import { indexMethodOf } from './index-sums.ts'
import { cutName } from './kept-back.ts'
import {
  inOneState,
  type OverviewQuestion,
  type OverviewState,
  openOverview,
  readWhole,
  type WholeOverview,
} from './overview.ts'
import { wholeQuarters } from './quarters.ts'
import type { Months } from './series.ts'
import { indexFigure } from './to-figure.ts'

/**
 * The index of a unit by one property of the response: the rows that were decided quarter by quarter, added up. They are
 * shown where the overview of the same quarters shows the unit.
 * @throws Problem as `buildOverview`
 */
export function buildCuts(db: Db, question: OverviewQuestion, by: CutKey): Promise<Cuts> {
  return inOneState(db, (tx) => readCuts(tx, question, by))
}

/** The same within a transaction of the caller. */
async function readCuts(tx: Db, question: OverviewQuestion, by: CutKey): Promise<Cuts> {
  return cutBy(tx, await openCuts(tx, question), by)
}

/** The whole quarters of a question, and what their overview shows; any number of cuts can be made of it. */
interface OpenCuts {
  asked: OverviewState
  /** Null where no quarter is over. */
  quarters: Months | null
  overview: WholeOverview
}

/** Reads what the cuts of a question share. @throws Problem as `buildOverview` */
export async function openCuts(tx: Db, question: OverviewQuestion): Promise<OpenCuts> {
  const asked = await openOverview(tx, question)
  const surveyIds = asked.series.surveys.map(({ surveyId }) => surveyId)
  const quarters = wholeQuarters(asked.period, await lastCutQuarter(tx, surveyIds))
  const overview = await readWhole(tx, { ...question, ...(quarters ?? asked.period) })
  return { asked, quarters, overview }
}

/** One cut of what was opened. */
export async function cutBy(tx: Db, { asked, quarters, overview }: OpenCuts, by: CutKey): Promise<Cuts> {
  const period = quarters ?? asked.period
  const { instrument, unit, asOf, surveys, method, sampling, whole, demonstration } = overview
  const frame = { instrument, ...period, unit, asOf, surveys, method, sampling, whole, demonstration, by }
  const nothing = { ...frame, rows: [], told: 0 }
  const pack = asked.series.method
  if (quarters === null || !pack) return { ...nothing, noRows: 'no_quarter' }
  if (whole.withheld !== null) return { ...nothing, noRows: 'withheld' }
  if (pack.aggregation === 'mean_of_items') return { ...nothing, noRows: 'mean_of_items' }
  const range = {
    cut: by,
    surveyIds: asked.series.surveys.map(({ surveyId }) => surveyId),
    unitIds: asked.unitIds,
    fromQuarter: `${period.from}-01`,
    toQuarter: `${period.to}-01`,
  }
  const sums = await sumCuts(tx, range, pack.aggregation !== 'pooled_answers')
  const rows = await cutRows(tx, asked, { method: pack, by, sums, respondents: whole.respondents ?? 0 })
  const told = rows.reduce((sum, { figure }) => sum + (figure.respondents ?? 0), 0)
  return { ...frame, rows, told, noRows: rows.length === 0 ? 'none' : null }
}

interface Summed {
  method: Method
  by: CutKey
  sums: CutSums[]
  /** Of the whole. */
  respondents: number
}

/** The most respondents first, those that name none last. */
async function cutRows(
  db: Db,
  { series, unit, keptBack }: OverviewState,
  { method, by, sums, respondents }: Summed,
): Promise<CutRow[]> {
  const counts = sums.map(({ whole }) => whole[0] ?? 0)
  const rest = Math.max(0, respondents - counts.reduce((sum, n) => sum + n, 0))
  const kept = sums.map(({ value }) => keptBack?.has(cutName(unit.code, by, value)) ?? false)
  const withheld = withholdCells([...counts, rest], method.minimumN, true, kept)
  const titleOf = await titlesOfCut(db, by, series.surveys)
  return sums
    .map(({ value, ...one }, at): CutRow & { n: number } => {
      const figure = indexFigure(
        wholeIndex(indexSums(one, method), indexMethodOf(method)),
        withheld[at] ?? null,
      )
      return { value, title: titleOf(value), figure, n: counts[at] ?? 0 }
    })
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || b.n - a.n)
    .map(({ n: _, ...row }) => row)
}

function indexSums({ whole, dimensions }: Omit<CutSums, 'value'>, method: Method) {
  const count = method.dimensions.length
  const parts = splitPartSums(dimensions, count).dimensions
  const own = parts.length === 0 ? {} : dimensionsFromArray<Instrument>(parts, count)
  const cell = { ...emptyCell<Instrument>(count), ...own, whole: sumsFromArray<Instrument>(whole) }
  return { cell, items: [], itemPairs: [] }
}
