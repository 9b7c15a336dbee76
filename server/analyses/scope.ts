import type { AnalysisFrame, AnalysisQuestion } from '#contract/analyses.ts'
import type { Method } from '#contract/method.ts'
import type { Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { readRollupCells } from '../figures/cell-memory.ts'
import { sumsWithin, totalsByVersion } from '../figures/cell-totals.ts'
import { forPublic } from '../figures/for-public.ts'
import type { SumsOf } from '../figures/index-sums.ts'
import { chooseUnit } from '../figures/overview.ts'
import { type Place, periodCells, periodDetails } from '../figures/period-cells.ts'
import { questionnairesOf } from '../figures/questionnaires.ts'
import type { RollupCells } from '../figures/rollup-cells.ts'
import { findSeries, lastDayOf, overlaps, type Series } from '../figures/series.ts'
import { problems } from '../problem.ts'
import { type KeptRest, listAnalysedRests, listWithdrawn, type Withdrawn } from '../queries/analysed.ts'
import type { CellRange } from '../queries/figures.ts'
import { findMethod } from '../queries/questionnaires.ts'
import { readSettings } from '../queries/settings.ts'
import { findSurvey, type Survey } from '../queries/surveys.ts'
import { listMapsSince, listUnits } from '../queries/units.ts'
import { rootOf, subtreeIds } from '../unit-tree.ts'
import { type AnalysisRules, analysisRules } from './rules.ts'

/** Everything that an analysis rests on but the rows. */
export interface AnalysisScope {
  rules: AnalysisRules
  method: Method
  frame: AnalysisFrame
  /** Published figures of the unit, from the rollups and through suppression. */
  figures: Awaited<ReturnType<typeof publishedFigures>>
  units: readonly UnitSummary[]
  /** Every map since the first month of the question, where some unit came under another; empty where none did. */
  maps: (readonly UnitSummary[])[]
  /** The surveys asked about. */
  surveys: Survey[]
  /** All cells, in the same state of the database. */
  cells: RollupCells
  range: CellRange<Instrument>
  /** The same over all units, since those beside a unit decide with it what may be shown. */
  everywhere: Everywhere
  /** What analyses of these months go without since it was told of, whichever unit. */
  withdrawn: Withdrawn[]
  /** Answers that rows hold beyond figures, whichever unit. */
  rests: KeptRest[]
  versions: AskedVersion[]
}

/** A version with released responses, and how many it has. */
export interface AskedVersion {
  surveyId: number
  version: number
  respondents: number
  questionnaire: Questionnaire
}

export type Everywhere = Pick<AnalysisScope, 'range' | 'versions'>

/** The surveys that a question is about: one, or all that share the method of the newest. */
export async function seriesOf(
  db: Db,
  { survey: key, instrument, to }: Pick<AnalysisQuestion, 'survey' | 'instrument' | 'to'>,
): Promise<Series & { method: Method }> {
  if (key === null) {
    const { method, ...series } = await findSeries(db, instrument, lastDayOf(to))
    if (!method) throw problems.notFound('survey', instrument)
    return { method, ...series }
  }
  const survey = await findSurvey(db, key)
  if (!survey || survey.instrument !== instrument) throw problems.notFound('survey', key)
  const found = await findMethod(db, survey.methodKey, survey.methodVersion)
  if (!found) throw new Error(`survey ${key} has no method`)
  return { surveys: [survey], others: [], isRecomputed: false, ...found }
}

/** What the overview shows of these cells. */
async function publishedFigures(db: Db, of: SumsOf<Instrument>, place: Place) {
  const cells = await periodCells(db, of, place, true)
  const { items }: Pick<Overview, 'items'> = await periodDetails(db, of, place.top, cells)
  const dimensions = cells.dimensions.map(({ key, title, figure }) => ({ key, title, figure }))
  return { whole: cells.whole.figure, dimensions, items }
}

/** Versions with released responses in a range. */
async function versionsWithin(
  db: Db,
  { surveys, cells, range }: Pick<AnalysisScope, 'surveys' | 'cells' | 'range'>,
): Promise<AskedVersion[]> {
  const sums = totalsByVersion(sumsWithin(cells, range))
  const questionnaires = await questionnairesOf(db, { surveys, cells }, sums)
  return sums.flatMap(({ surveyId, version, respondents }, index) => {
    const questionnaire = questionnaires[index]
    return questionnaire ? [{ surveyId, version, respondents, questionnaire }] : []
  })
}

/** By which rules something is withheld, and whether from readers outside the office. */
export interface Strictness {
  rules?: AnalysisRules
  isPublic?: boolean
}

/** Gathers what a question rests on, in one state of the database. */
export async function openScope(
  db: Db,
  question: AnalysisQuestion,
  { rules = analysisRules, isPublic = false }: Strictness = {},
): Promise<AnalysisScope> {
  const { from, to } = question
  const series = await seriesOf(db, question)
  const { surveys, method, hash } = isPublic ? forPublic(series) : series
  const asOf = lastDayOf(to)
  const units = await listUnits(db, asOf, `${from}-01`)
  const unit = chooseUnit(units, { unitId: question.unitId, scopeUnitId: null })
  const range: CellRange<Instrument> = {
    instrument: question.instrument,
    surveyIds: surveys.map(({ surveyId }) => surveyId),
    unitIds: subtreeIds(units, unit.unitId),
    fromMonth: `${from}-01`,
    toMonth: `${to}-01`,
  }
  const everywhere = { ...range, unitIds: subtreeIds(units, rootOf(units)?.unitId ?? unit.unitId) }
  const cells = await readRollupCells(db)
  const figures = await publishedFigures(db, { method, surveys, cells, range }, { units, top: unit })
  const { key, version, title, basis, draft, aggregation, minimumN } = method
  return {
    rules,
    method,
    units,
    maps: await listMapsSince(db, `${from}-01`),
    surveys,
    cells,
    range,
    everywhere: {
      range: everywhere,
      versions: await versionsWithin(db, { surveys, cells, range: everywhere }),
    },
    withdrawn: await listWithdrawn(db, range),
    rests: await listAnalysedRests(db, range),
    figures,
    frame: {
      unit,
      asOf,
      surveys: surveys
        .filter((survey) => overlaps(survey, { from, to }))
        .map((survey) => ({ key: survey.key, title: survey.title, titleEn: survey.titleEn })),
      method: { key, version, title, basis, draft, hash, aggregation, minimumN },
      whole: figures.whole,
      demonstration: (await readSettings(db)).demonstration,
    },
    versions: await versionsWithin(db, { surveys, cells, range }),
  }
}
