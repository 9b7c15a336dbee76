import type { Method } from '#contract/method.ts'
import type { Figure, MethodSummary, Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { countWaitingOf } from '../queries/figures.ts'
import { readSettings } from '../queries/settings.ts'
import type { Survey } from '../queries/surveys.ts'
import { rootOf, subtreeIds } from '../unit-tree.ts'
import { findBreaks } from './breaks.ts'
import { readRollupCells } from './cell-memory.ts'
import { comparableMonths, comparePeriods, nothing } from './change.ts'
import { forPublic } from './for-public.ts'
import { gradeOfFigure } from './grade.ts'
import type { SumsOf } from './index-sums.ts'
import type { KeptBack } from './kept-back.ts'
import { rankUnits } from './leagues.ts'
import { mapOfUnits } from './map-of-units.ts'
import { findSeriesUnder, otherMethods, recomputedOf, requireAllFit } from './other-method.ts'
import { type Place, periodCells, periodDetails, questionOf } from './period-cells.ts'
import type { RollupCells } from './rollup-cells.ts'
import { keptDesigns, samplingOf } from './sampling.ts'
import { choosePeriod, endOf, findSeries, lastDayOf, type Months, overlaps, type Series } from './series.ts'
import { keptPerState } from './state-memory.ts'

export interface OverviewQuestion {
  instrument: Instrument
  /** Null means the top of what the person may see. */
  unitId: number | null
  /** Top of the person's subtree; null means everything. */
  scopeUnitId: number | null
  /** YYYY-MM, both included; null means the twelve months up to the last with responses. */
  from: string | null
  to: string | null
  /** Day whose map of units is used; null or left out: the last of the period, or today. */
  asOf?: string | null
  /** Another method in use, such as `sipas-5-dimensions.2`; null or left out: that of the surveys. */
  method?: string | null
  /** Whether the figures are for readers outside the office, who see no group below the public minimum. */
  isPublic?: boolean
  /** Figures that are withheld beside those that must be, because of what was published before. */
  keptBack?: KeptBack | undefined
  /** The current day. */
  today: string
}

/**
 * The overview of a unit: every figure of it comes from the rollups and has passed suppression.
 * @throws Problem not_found for a unit that is missing or outside the scope, invalid_request for the period
 */
export function buildOverview(db: Db, question: OverviewQuestion): Promise<Overview> {
  return inOneState(db, (tx) => readOverview(tx, question))
}

/** Reads all from one state: between two queries a fold may move figures, and their difference would be its step. */
export function inOneState<T>(db: Db, read: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' })
}

/** What a question is about, before anything is computed. */
export interface OverviewState {
  series: Series
  cells: RollupCells
  period: Months
  asOf: string
  units: readonly UnitSummary[]
  unit: UnitSummary
  /** The unit and all below it. */
  unitIds: number[]
  keptBack?: KeptBack | undefined
}

/** Finds surveys, months, map and unit of a question. @throws Problem as `buildOverview` */
export async function openOverview(db: Db, question: OverviewQuestion): Promise<OverviewState> {
  const { instrument, today } = question
  const until = question.to === null ? today : lastDayOf(question.to)
  const found = question.method
    ? await findSeriesUnder(db, instrument, question.method)
    : await findSeries(db, instrument, until)
  const series = question.isPublic ? forPublic(found) : found
  const cells = await readRollupCells(db)
  const period = choosePeriod(
    cells,
    question,
    series.surveys.map((survey) => survey.surveyId),
  )
  if (question.method) await requireAllFit(db, series, period)
  const last = lastDayOf(period.to) < today ? lastDayOf(period.to) : today
  const asOf = question.asOf ?? last
  const units = await mapOfUnits(db, { asOf, first: `${period.from}-01`, last })
  const unit = chooseUnit(units, question)
  const unitIds = subtreeIds(units, unit.unitId)
  return { series, cells, period, asOf, units, unit, unitIds, keptBack: question.keptBack }
}

/** The overview within a transaction of the caller. @param state what `openOverview` found of the question, where it is known */
export async function readOverview(
  db: Db,
  question: OverviewQuestion,
  state?: OverviewState,
): Promise<Overview> {
  const { instrument, today } = question
  const { series, cells, period, asOf, units, unit, unitIds, keptBack } =
    state ?? (await openOverview(db, question))
  const { surveys, method } = series
  const surveyIds = surveys.map((survey) => survey.surveyId)
  const running = surveys.filter((survey) => overlaps(survey, period))
  const base = {
    instrument,
    ...period,
    unit,
    asOf,
    ...(await sourceOfFigures(db, running, today)),
    waiting: await countWaitingOf(db, surveyIds, unitIds),
    demonstration: (await readSettings(db)).demonstration,
  }
  if (!method) return { ...base, method: null, recomputed: null, otherMethods: [], ...emptyFigures }

  return {
    ...base,
    method: methodSummary(series),
    recomputed: await recomputedOf(db, series, running),
    otherMethods: await otherMethods(db, method, series, running),
    ...(await figuresOf(
      db,
      { ...series, method },
      { instrument, cells, period, unitIds, units, top: unit, keptBack, today },
    )),
  }
}

/** The head of an overview: its whole and where that comes from. */
export type WholeOverview = Pick<
  Overview,
  | 'instrument'
  | 'from'
  | 'to'
  | 'unit'
  | 'asOf'
  | 'surveys'
  | 'method'
  | 'sampling'
  | 'whole'
  | 'demonstration'
>

/** What `readOverview` tells of the whole, without computing the rest. */
export async function readWhole(db: Db, question: OverviewQuestion): Promise<WholeOverview> {
  const { instrument, today } = question
  const state = await openOverview(db, question)
  const { series, period, unit, asOf, units } = state
  const running = series.surveys.filter((survey) => overlaps(survey, period))
  const source = await sourceOfFigures(db, running, today)
  const { demonstration } = await readSettings(db)
  const base = { instrument, ...period, unit, asOf, ...source, demonstration, method: methodSummary(series) }
  if (!series.method) return { ...base, whole: noFigure }
  const shown = sumsOf({ ...series, method: series.method }, { ...state, instrument }, period)
  const { whole } = await periodCells(db, shown, { units, top: unit }, true)
  return { ...base, whole: whole.figure }
}

/** What a reader is told of the method of a series. */
export function methodSummary({ method, hash }: Series): MethodSummary | null {
  if (!method) return null
  const { key, version, title, basis, draft, aggregation, minimumN } = method
  return { key, version, title, basis, draft, hash, aggregation, minimumN }
}

/** The surveys that figures come from, and what these may claim by how their respondents were chosen. */
export async function sourceOfFigures(
  db: Db,
  surveys: readonly Survey[],
  today: string,
): Promise<Pick<Overview, 'surveys' | 'sampling'>> {
  const designs = await keptDesigns(db, surveys)
  const told = surveys.flatMap((survey) => {
    const design = designs.get(survey.surveyId)
    const { key, title, titleEn, conductedBy } = survey
    return design ? [{ key, title, titleEn, closedOn: endOf(survey, today), conductedBy, design }] : []
  })
  return { surveys: told, sampling: samplingOf(designs.values()) }
}

const noFigure: Figure = {
  respondents: 0,
  answers: null,
  index: null,
  low: null,
  high: null,
  score: null,
  withheld: null,
}
const emptyFigures = {
  whole: noFigure,
  grade: null,
  target: null,
  ...nothing,
  change: null,
  contents: [],
  dimensions: [],
  items: [],
  trend: [],
  breaks: [],
  units: [],
  leagues: [],
}

/**
 * The unit asked about, or the top of what the person may see.
 * @throws Problem no_units, and not_found for a unit that is missing or outside the scope
 */
export function chooseUnit(
  units: readonly UnitSummary[],
  { unitId, scopeUnitId }: Pick<OverviewQuestion, 'unitId' | 'scopeUnitId'>,
): UnitSummary {
  const top =
    scopeUnitId === null ? rootOf(units) : (units.find((unit) => unit.unitId === scopeUnitId) ?? null)
  if (!top) throw scopeUnitId === null ? problems.noUnits() : problems.notFound('unit', scopeUnitId)
  if (unitId === null) return top
  // A unit outside the scope is answered like one that does not exist.
  const isInScope = subtreeIds(units, top.unitId).includes(unitId)
  const unit = isInScope ? units.find((candidate) => candidate.unitId === unitId) : undefined
  if (!unit) throw problems.notFound('unit', unitId)
  return unit
}

interface Asked<I extends Instrument> extends Place {
  instrument: I
  cells: RollupCells
  period: Months
  unitIds: number[]
  keptBack?: KeptBack | undefined
  /** The current day. */
  today: string
}

type SeriesBy = Series & { method: Method }

type Figures = Pick<
  Overview,
  | 'whole'
  | 'grade'
  | 'target'
  | 'change'
  | 'noChange'
  | 'contents'
  | 'dimensions'
  | 'items'
  | 'trend'
  | 'breaks'
  | 'units'
  | 'leagues'
>

function figuresOf<I extends Instrument>(db: Db, series: SeriesBy, asked: Asked<I>): Promise<Figures> {
  const { cells, period, today } = asked
  const previous = comparableMonths(period, today.slice(0, 7))
  const shown = sumsOf(series, asked, period)
  const windows = series.others.map(({ windowFrom, windowTo, closedOn }) => [windowFrom, windowTo, closedOn])
  const question = questionOf(shown, asked, ['overview', previous.from, previous.to, ...windows].join(' '))
  return keptPerState(cells, question, () => computeFigures(db, series, asked, { shown, previous }))
}

function sumsOf<I extends Instrument>(
  { surveys, method, isRecomputed }: SeriesBy,
  { instrument, cells, unitIds, keptBack }: Pick<Asked<I>, 'instrument' | 'cells' | 'unitIds' | 'keptBack'>,
  { from, to }: Months,
): SumsOf<I> {
  const surveyIds = surveys.map((survey) => survey.surveyId)
  const range = { instrument, surveyIds, unitIds, fromMonth: `${from}-01`, toMonth: `${to}-01` }
  return { method, surveys, cells, range, isRecomputed, keptBack }
}

async function computeFigures<I extends Instrument>(
  db: Db,
  series: SeriesBy,
  asked: Asked<I>,
  { shown, previous }: { shown: SumsOf<I>; previous: Months },
): Promise<Figures> {
  const { others, method } = series
  const { period, units, top } = asked
  const later = await periodCells(db, shown, { units, top }, true)
  const earlier = await periodCells(
    db,
    { ...sumsOf(series, asked, previous), keptBack: undefined },
    { units, top },
    false,
  )
  const hadOtherMethod = others.some((survey) => overlaps(survey, previous))
  const changes = comparePeriods(earlier, later, method, hadOtherMethod)
  const { ranks, leagues } = rankUnits(
    method,
    later.units.filter(({ unit }) => unit.unitId !== top.unitId),
  )
  const { change, noChange } = changes.whole
  return {
    whole: later.whole.figure,
    grade: gradeOfFigure(method, top.kind, later.whole.figure),
    target: method.target ?? null,
    change: change && { previousFrom: previous.from, previousTo: previous.to, ...change },
    noChange,
    contents: later.contents.map(({ title, figure }, place) => {
      return { title, figure, ...(changes.contents[place] ?? nothing) }
    }),
    dimensions: later.dimensions.map(({ key, title, figure }, d) => {
      return { key, title, figure, ...(changes.dimensions[d] ?? nothing) }
    }),
    ...(await periodDetails(db, shown, top, later)),
    breaks: await findBreaks(db, series, shown, period),
    units: later.units.map(({ unit, figure }, i) => {
      const grade = gradeOfFigure(method, unit.kind, figure)
      return { unit, figure, grade, rank: ranks.get(unit.unitId) ?? null, ...(changes.units[i] ?? nothing) }
    }),
    leagues,
  }
}
