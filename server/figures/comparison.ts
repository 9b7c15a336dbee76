import type { ComparedSide, Comparison } from '#contract/comparison.ts'
import type { Compared, Overview } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { comparePeriods, nothing } from './change.ts'
import {
  inOneState,
  type OverviewQuestion,
  type OverviewState,
  openOverview,
  readOverview,
} from './overview.ts'
import { peersOf } from './peers.ts'
import { type PeriodCells, periodCells } from './period-cells.ts'
import { overlaps } from './series.ts'

/** What a unit and period are compared with. */
export type Against = Pick<OverviewQuestion, 'unitId' | 'scopeUnitId' | 'from' | 'to'>

/**
 * Two overviews side by side. Figures are those that the overviews show, and only what both show is compared.
 * @param against null for the unit alone, beside its peers
 * @throws Problem as `buildOverview`, for either side
 */
export function buildComparison(
  db: Db,
  question: OverviewQuestion,
  against: Against | null,
): Promise<Comparison> {
  return inOneState(db, async (tx) => {
    const first = await sideOf(tx, question)
    const second = against && (await sideOf(tx, { ...question, ...against }))
    const { instrument, sampling, surveys, method, demonstration } = first.overview
    const overlap = second !== null && haveCommon(first, second)
    const changes = second && !overlap ? compare(first, second) : null
    return {
      instrument,
      sampling: second?.overview.sampling === 'self_selected' ? 'self_selected' : sampling,
      surveys: second ? merged(surveys, second.overview.surveys) : surveys,
      method,
      demonstration,
      first: published(first),
      second: second && published(second),
      overlap,
      whole: changes?.whole ?? nothing,
      dimensions: first.overview.dimensions.map(({ key, title, figure }, d) => {
        const other = second?.overview.dimensions.find((dimension) => dimension.key === key)
        return {
          key,
          title,
          first: figure,
          second: other?.figure ?? null,
          ...(changes?.dimensions[d] ?? nothing),
        }
      }),
      peers: await peersOf(tx, instrument, first.state),
    }
  })
}

interface Side {
  state: OverviewState
  overview: Overview
  cells: PeriodCells<Instrument> | null
}

async function sideOf(db: Db, question: OverviewQuestion): Promise<Side> {
  const state = await openOverview(db, question)
  const overview = await readOverview(db, question, state)
  const { series, cells, period, units, unit, unitIds } = state
  const { method, surveys } = series
  if (!method) return { state, overview, cells: null }
  const range = {
    instrument: question.instrument,
    surveyIds: surveys.map(({ surveyId }) => surveyId),
    unitIds,
    fromMonth: `${period.from}-01`,
    toMonth: `${period.to}-01`,
  }
  const of = { method, surveys, cells, range }
  return { state, overview, cells: await periodCells<Instrument>(db, of, { units, top: unit }, true) }
}

/** Whether any unit and month lies in both; what they hold would be compared with itself. */
function haveCommon({ state: a }: Side, { state: b }: Side): boolean {
  const areApart = a.period.to < b.period.from || b.period.to < a.period.from
  return !areApart && a.unitIds.some((unitId) => b.unitIds.includes(unitId))
}

function compare(first: Side, second: Side): { whole: Compared; dimensions: Compared[] } | null {
  const { method } = first.state.series
  if (!method || !first.cells || !second.cells) return null
  const isOther = first.overview.method?.hash !== second.overview.method?.hash
  if (isOther) {
    const other: Compared = { change: null, noChange: 'other_method' }
    return { whole: other, dimensions: first.overview.dimensions.map(() => other) }
  }
  const hadOther = second.state.series.others.some((survey) => overlaps(survey, second.state.period))
  return comparePeriods(second.cells, first.cells, method, hadOther)
}

function published({ overview }: Side): ComparedSide {
  const { unit, from, to, asOf, whole } = overview
  return { unit, from, to, asOf, whole }
}

function merged(a: Overview['surveys'], b: Overview['surveys']): Overview['surveys'] {
  return [...a, ...b.filter(({ key }) => !a.some((survey) => survey.key === key))]
}
