import type { Method } from '#contract/method.ts'
import type { Change, Figure, ItemFigure, Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import {
  indexChange,
  mergeSums,
  type PooledSums,
  pooledIndex,
  sumsFromArray,
  type Withheld,
  withholdCells,
} from '../../analytics/index.ts'
import { countMonths, shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import {
  type CellRange,
  countWaitingOf,
  findMonthSpan,
  sumByMonth,
  sumByUnit,
  sumByVersion,
} from '../queries/figures.ts'
import { findMethod, findVersion } from '../queries/questionnaires.ts'
import { readSettings } from '../queries/settings.ts'
import { listSurveys, type Survey } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import { childrenOf, rootOf, subtreeIds } from '../unit-tree.ts'
import { gather } from './gather.ts'
import { itemFigure, pooledFigure } from './to-figure.ts'

export interface OverviewQuestion {
  instrument: Instrument
  /** Null means the top of what the person may see. */
  unitId: number | null
  /** Top of the person's subtree; null means everything. */
  scopeUnitId: number | null
  /** YYYY-MM, both included; null means the twelve months up to the last with responses. */
  from: string | null
  to: string | null
  /** The current day. */
  today: string
}

const defaultMonths = 12

/** The overview of a unit: every figure of it comes from the rollups and has passed suppression. */
export async function buildOverview(db: Db, question: OverviewQuestion): Promise<Overview> {
  const { instrument } = question
  const settings = await readSettings(db)
  const { surveys, method, hash } = await findSeries(db, instrument)
  const surveyIds = surveys.map((survey) => survey.surveyId)
  const period = await choosePeriod(db, question, surveyIds)
  const asOf = lastDayOf(period.to) < question.today ? lastDayOf(period.to) : question.today
  const units = await listUnits(db, asOf)
  const unit = chooseUnit(units, question)
  const unitIds = subtreeIds(units, unit.unitId)
  const range: CellRange = { surveyIds, unitIds, fromMonth: `${period.from}-01`, toMonth: `${period.to}-01` }
  const base = {
    instrument,
    ...period,
    unit,
    asOf,
    surveys: surveys.map(({ key, title, titleEn, closedOn }) => ({ key, title, titleEn, closedOn })),
    waiting: await countWaitingOf(db, surveyIds, unitIds),
    demonstration: settings.demonstration,
  }
  if (!method) return { ...base, method: null, ...emptyFigures }

  const figures = await computeFigures(db, method, surveys, range, units, unit)
  const change = figures.whole.withheld ? null : await findChange(db, method, range, period)
  const { key, version, title, basis, draft, aggregation, minimumN } = method
  return {
    ...base,
    method: { key, version, title, basis, draft, hash, aggregation, minimumN },
    change,
    ...figures,
  }
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
const emptyFigures = { whole: noFigure, change: null, dimensions: [], items: [], trend: [], units: [] }

/** The surveys of an instrument that share the method of the newest: another method is another series. */
async function findSeries(db: Db, instrument: Instrument) {
  const all = (await listSurveys(db)).filter((survey) => survey.instrument === instrument)
  const newest = all[0]
  if (!newest) return { surveys: [], method: null, hash: '' }
  const found = await findMethod(db, newest.methodKey, newest.methodVersion)
  if (!found) throw new Error(`survey ${newest.key} has no method`)
  const surveys = all.filter(
    ({ methodKey, methodVersion }) =>
      methodKey === newest.methodKey && methodVersion === newest.methodVersion,
  )
  return { surveys, ...found }
}

async function choosePeriod(db: Db, { from, to, today }: OverviewQuestion, surveyIds: number[]) {
  const span = await findMonthSpan(db, surveyIds)
  const last = to ?? span?.last ?? today.slice(0, 7)
  const first = from ?? shiftMonth(last, 1 - defaultMonths)
  if (first > last) throw problems.invalidRequest([{ at: 'from', expected: 'a month not after "to"' }])
  return { from: first, to: last }
}

function lastDayOf(month: string): string {
  return new Date(new Date(`${shiftMonth(month, 1)}-01T00:00:00Z`).getTime() - 86_400_000)
    .toISOString()
    .slice(0, 10)
}

function chooseUnit(units: UnitSummary[], { unitId, scopeUnitId }: OverviewQuestion): UnitSummary {
  const top =
    scopeUnitId === null ? rootOf(units) : (units.find((unit) => unit.unitId === scopeUnitId) ?? null)
  if (!top) throw problems.notFound('unit', 'root')
  if (unitId === null) return top
  // A unit outside the scope is answered like one that does not exist.
  const isInScope = subtreeIds(units, top.unitId).includes(unitId)
  const unit = isInScope ? units.find((candidate) => candidate.unitId === unitId) : undefined
  if (!unit) throw problems.notFound('unit', unitId)
  return unit
}

async function computeFigures(
  db: Db,
  method: Method,
  surveys: Survey[],
  range: CellRange,
  units: UnitSummary[],
  unit: UnitSummary,
) {
  const versions = await sumByVersion(db, range)
  const questionnaires = new Map<string, Questionnaire>()
  for (const { surveyId, version } of versions) {
    const survey = surveys.find((candidate) => candidate.surveyId === surveyId)
    const questionnaire = survey ? await findVersion(db, survey.questionnaireKey, version) : null
    if (!questionnaire) throw new Error(`survey ${surveyId} has no version ${version}`)
    questionnaires.set(`${surveyId} ${version}`, questionnaire)
  }
  const { cell, items } = gather(versions, method, ({ surveyId, version }) => {
    const questionnaire = questionnaires.get(`${surveyId} ${version}`)
    if (!questionnaire) throw new Error(`survey ${surveyId} has no version ${version}`)
    return questionnaire
  })
  const k = method.minimumN
  const wholeWithheld = withholdCells([cell.whole.n], k, false)[0] ?? null
  const isShown = wholeWithheld === null
  return {
    whole: pooledFigure(cell.whole, method.scaleLevels, wholeWithheld),
    dimensions: dimensionFigures(method, cell.dimensions, k, isShown),
    items: itemFigures(method, items, k, isShown),
    trend: await monthFigures(db, method, range, isShown),
    units: await unitFigures(db, method, range, units, unit, isShown),
  }
}

/** Everything below a withheld total is withheld with it. */
function withheldBelow(counts: number[], k: number, isTotalShown: boolean): Withheld[] {
  return isTotalShown ? withholdCells(counts, k) : counts.map((count) => (count > 0 ? 'small' : null))
}

function dimensionFigures(method: Method, sums: PooledSums[], k: number, isShown: boolean) {
  const withheld = withheldBelow(
    sums.map(({ n }) => n),
    k,
    isShown,
  )
  return method.dimensions.map(({ key, title }, index) => {
    const figure = pooledFigure(sums[index] ?? mergeSums([]), method.scaleLevels, withheld[index] ?? null)
    return { key, title, figure }
  })
}

function itemFigures(
  method: Method,
  items: ReturnType<typeof gather>['items'],
  k: number,
  isShown: boolean,
): ItemFigure[] {
  const answered = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)
  // A dimension adds its items up, so a small item could be had by subtraction within it.
  const withheld = new Map<string, Withheld>()
  for (const group of Map.groupBy(items, ({ dimension }) => dimension).values()) {
    const decisions = withheldBelow(
      group.map(({ counts }) => answered(counts)),
      k,
      isShown,
    )
    for (const [index, { item }] of group.entries()) withheld.set(item.key, decisions[index] ?? null)
  }
  return items.map(({ item, dimension, counts }) => {
    const decision = withheld.get(item.key) ?? null
    const figure = itemFigure(counts, method.topLevels, decision)
    return { key: item.key, prompt: item.prompt, dimension, figure, levels: decision ? null : counts }
  })
}

async function monthFigures(db: Db, method: Method, range: CellRange, isShown: boolean) {
  const months = (await sumByMonth(db, range)).map(({ month, whole }) => ({
    month,
    sums: sumsFromArray(whole),
  }))
  const withheld = withheldBelow(
    months.map(({ sums }) => sums.n),
    method.minimumN,
    isShown,
  )
  return months.map(({ month, sums }, index) => {
    return { month, figure: pooledFigure(sums, method.scaleLevels, withheld[index] ?? null) }
  })
}

async function unitFigures(
  db: Db,
  method: Method,
  range: CellRange,
  units: UnitSummary[],
  top: UnitSummary,
  isShown: boolean,
) {
  const byUnit = new Map(
    (await sumByUnit(db, range)).map(({ unitId, whole }) => [unitId, sumsFromArray(whole)]),
  )
  const sumOf = (ids: number[]) => mergeSums(ids.flatMap((id) => byUnit.get(id) ?? []))
  const rows = childrenOf(units, top.unitId).map((unit) => ({
    unit,
    sums: sumOf(subtreeIds(units, unit.unitId)),
  }))
  // What the unit itself collected stands beside its parts, so that the rows add up to the total.
  const own = sumOf([top.unitId])
  if (own.n > 0) rows.push({ unit: top, sums: own })
  const withheld = withheldBelow(
    rows.map(({ sums }) => sums.n),
    method.minimumN,
    isShown,
  )
  return rows.map(({ unit, sums }, index) => {
    return { unit, figure: pooledFigure(sums, method.scaleLevels, withheld[index] ?? null) }
  })
}

async function findChange(
  db: Db,
  method: Method,
  range: CellRange,
  { from, to }: { from: string; to: string },
): Promise<Change | null> {
  const months = countMonths(from, to)
  const [previousFrom, previousTo] = [shiftMonth(from, -months), shiftMonth(from, -1)]
  const earlierRange = { ...range, fromMonth: `${previousFrom}-01`, toMonth: `${previousTo}-01` }
  const [earlier, later] = [await estimate(db, method, earlierRange), await estimate(db, method, range)]
  if (!earlier || !later) return null
  return { previousFrom, previousTo, ...indexChange(earlier, later) }
}

async function estimate(db: Db, method: Method, range: CellRange) {
  const sums = mergeSums((await sumByMonth(db, range)).map(({ whole }) => sumsFromArray(whole)))
  if (sums.n < method.minimumN) return null
  const { index, standardError } = pooledIndex(sums, method.scaleLevels)
  return index === null || standardError === null ? null : { index, standardError }
}
