import type { Method } from '#contract/method.ts'
import type { Figure, Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { type Withheld, withholdCells } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type CellRange, countWaitingOf, sumByVersion, type VersionSums } from '../queries/figures.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { readSettings } from '../queries/settings.ts'
import type { Survey } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import { ancestorIds, rootOf, subtreeIds } from '../unit-tree.ts'
import { dimensionFigures, itemFigures, monthFigures, unitFigures } from './cells.ts'
import { findChange } from './change.ts'
import { gather } from './gather.ts'
import { choosePeriod, endOf, findSeries, lastDayOf, overlaps } from './series.ts'
import { pooledFigure } from './to-figure.ts'

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

/**
 * The overview of a unit: every figure of it comes from the rollups and has passed suppression.
 * @throws Problem not_found for a unit that is missing or outside the scope, invalid_request for the period
 */
export async function buildOverview(db: Db, question: OverviewQuestion): Promise<Overview> {
  const { instrument, today } = question
  const until = question.to === null ? today : lastDayOf(question.to)
  const { surveys, method, hash } = await findSeries(db, instrument, until)
  const surveyIds = surveys.map((survey) => survey.surveyId)
  const period = await choosePeriod(db, question, surveyIds)
  const asOf = lastDayOf(period.to) < today ? lastDayOf(period.to) : today
  const units = await listUnits(db, asOf, `${period.from}-01`)
  const unit = chooseUnit(units, question)
  const unitIds = subtreeIds(units, unit.unitId)
  const range: CellRange = { surveyIds, unitIds, fromMonth: `${period.from}-01`, toMonth: `${period.to}-01` }
  const base = {
    instrument,
    ...period,
    unit,
    asOf,
    surveys: surveys
      .filter((survey) => overlaps(survey, period))
      .map((survey) => ({
        key: survey.key,
        title: survey.title,
        titleEn: survey.titleEn,
        closedOn: endOf(survey, today),
      })),
    waiting: await countWaitingOf(db, surveyIds, unitIds),
    demonstration: (await readSettings(db)).demonstration,
  }
  if (!method) return { ...base, method: null, ...emptyFigures }

  const figures = await computeFigures(db, method, surveys, range, { units, top: unit })
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

/**
 * The unit asked about, or the top of what the person may see.
 * @throws Problem no_units, and not_found for a unit that is missing or outside the scope
 */
export function chooseUnit(
  units: UnitSummary[],
  { unitId, scopeUnitId }: Pick<OverviewQuestion, 'unitId' | 'scopeUnitId'>,
): UnitSummary {
  const top =
    scopeUnitId === null ? rootOf(units) : (units.find((unit) => unit.unitId === scopeUnitId) ?? null)
  if (!top) throw problems.noUnits()
  if (unitId === null) return top
  // A unit outside the scope is answered like one that does not exist.
  const isInScope = subtreeIds(units, top.unitId).includes(unitId)
  const unit = isInScope ? units.find((candidate) => candidate.unitId === unitId) : undefined
  if (!unit) throw problems.notFound('unit', unitId)
  return unit
}

/** The figures of a unit from the rollups, having passed suppression. */
export async function computeFigures(
  db: Db,
  method: Method,
  surveys: Survey[],
  range: CellRange,
  map: { units: UnitSummary[]; top: UnitSummary },
): Promise<Pick<Overview, 'whole' | 'dimensions' | 'items' | 'trend' | 'units'>> {
  const versions = await sumByVersion(db, range)
  const { cell, items } = gather(versions, method, await questionnairesOf(db, surveys, versions))
  const own = withholdCells([cell.whole.n], method.minimumN, false)[0] ?? null
  const withheld = own ?? (await withheldAbove(db, method, range, map))
  const isTotalShown = withheld === null
  const dimensions = dimensionFigures(method, cell.dimensions, isTotalShown)
  return {
    whole: pooledFigure(cell.whole, method.scaleLevels, withheld),
    dimensions,
    items: itemFigures(method, items, dimensions, isTotalShown),
    trend: await monthFigures(db, method, range, isTotalShown),
    units: await unitFigures(db, method, range, { ...map, isTotalShown }),
  }
}

/** What a table of a unit above withholds is withheld on the unit's own page too, or one click would undo it. */
async function withheldAbove(
  db: Db,
  method: Method,
  range: CellRange,
  { units, top }: { units: UnitSummary[]; top: UnitSummary },
): Promise<Withheld> {
  for (const unitId of ancestorIds(units, top.unitId)) {
    const above = units.find((unit) => unit.unitId === unitId)
    if (!above) continue
    const wider = { ...range, unitIds: subtreeIds(units, unitId) }
    const rows = await unitFigures(db, method, wider, { units, top: above, isTotalShown: true })
    const row = rows.find(
      ({ unit }) => unit.unitId !== unitId && subtreeIds(units, unit.unitId).includes(top.unitId),
    )
    if (row?.figure.withheld) return 'complementary'
  }
  return null
}

/** The questionnaire behind each of the sums, in their order. */
export async function questionnairesOf(
  db: Db,
  surveys: Survey[],
  versions: VersionSums[],
): Promise<Questionnaire[]> {
  return Promise.all(
    versions.map(async ({ surveyId, version }) => {
      const survey = surveys.find((candidate) => candidate.surveyId === surveyId)
      const questionnaire = survey ? await findVersion(db, survey.questionnaireKey, version) : null
      if (!questionnaire) throw new Error(`survey ${surveyId} has no version ${version}`)
      return questionnaire
    }),
  )
}
