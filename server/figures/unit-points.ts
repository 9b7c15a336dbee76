import type { Overview, RankedUnit } from '#contract/office.ts'
import { type CriterionPoints, criterionPoints, shownLevels } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { findMethod } from '../queries/questionnaires.ts'
import { listSurveys } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import type { PointGradeScale } from '../questionnaires/point-grades.ts'
import { subtreeIds } from '../unit-tree.ts'
import { readRollupCells } from './cell-memory.ts'
import { itemsByVersion, sumsWithin } from './cell-totals.ts'
import { itemsOf } from './index-sums.ts'
import { questionnairesOf } from './questionnaires.ts'
import { gradedTotal, noTotal, pointsByItem, type Total } from './rating.ts'

/** A unit below with the points of its dossiers. */
export type UnitPoints = Pick<RankedUnit, 'unit' | 'figure'> & Total

/** Answers per level and the worth of the levels, by criterion. */
type Counted = Map<string, { counts: readonly number[]; points: readonly number[] }>

/**
 * The points of the units of an overview, from what may be shown of their items. A unit that the overview withholds has
 * none, nor one with a criterion that fewer answered than may be shown.
 */
export async function unitPoints(db: Db, overview: Overview, scale: PointGradeScale): Promise<UnitPoints[]> {
  const { method: used, units, unit: top, whole } = overview
  const found = used && (await findMethod(db, used.key, used.version))
  if (!found) return []
  const byUnit = await countByUnit(db, overview, found.method)
  const map = await listUnits(db, overview.asOf, `${overview.from}-01`)
  return units.map(({ unit, figure }) => {
    const isShown = figure.withheld === null && figure.respondents !== 0 && whole.withheld === null
    const own = unit.unitId === top.unitId ? [unit.unitId] : subtreeIds(map, unit.unitId)
    const counted = isShown ? addUp(own.flatMap((id) => byUnit.get(id) ?? [])) : (new Map() as Counted)
    return { unit, figure, ...totalOf(counted, used.minimumN, scale) }
  })
}

async function countByUnit(db: Db, overview: Overview, method: Parameters<typeof itemsOf>[1]) {
  const asked = new Set(overview.surveys.map(({ key }) => key))
  const surveys = (await listSurveys(db)).filter(({ key }) => asked.has(key))
  const units = await listUnits(db, overview.asOf, `${overview.from}-01`)
  const all = await readRollupCells(db)
  const sums = sumsWithin(all, {
    instrument: overview.instrument,
    surveyIds: surveys.map(({ surveyId }) => surveyId),
    unitIds: subtreeIds(units, overview.unit.unitId),
    fromMonth: `${overview.from}-01`,
    toMonth: `${overview.to}-01`,
  })
  const versions = [...Map.groupBy(sums, ({ unitId }) => unitId)].flatMap(([unitId, own]) =>
    itemsByVersion(own).map((row) => ({ unitId, ...row })),
  )
  const questionnaires = await questionnairesOf(db, { surveys, cells: all }, versions)
  const keys = method.dimensions.flatMap(({ items }) => items)
  const counted = versions.flatMap(({ unitId, itemCounts }, i) => {
    const questionnaire = questionnaires[i]
    if (!questionnaire) return []
    const worth = pointsByItem(questionnaire)
    const criteria = itemsOf(itemCounts, method, questionnaire).flatMap(({ counts }, place) => {
      const points = worth.get(keys[place] ?? '')
      return points ? [[keys[place] ?? '', { counts, points }] as const] : []
    })
    return [{ unitId, counted: new Map(criteria) }]
  })
  const groups = Map.groupBy(counted, ({ unitId }) => unitId)
  return new Map([...groups].map(([unitId, group]) => [unitId, group.map((row) => row.counted)]))
}

function addUp(list: readonly Counted[]): Counted {
  const sums: Counted = new Map()
  for (const counted of list) {
    for (const [key, { counts, points }] of counted) {
      const before = sums.get(key)?.counts
      sums.set(key, { counts: counts.map((count, level) => count + (before?.[level] ?? 0)), points })
    }
  }
  return sums
}

function totalOf(counted: Counted, minimumN: number, scale: PointGradeScale): Total {
  const rated = [...counted.values()].map(({ counts, points }) => pointsOf(counts, points, minimumN))
  const isWhole = rated.length > 0 && rated.every(({ answers }) => answers >= minimumN)
  return isWhole ? gradedTotal(rated, scale) : noTotal([scale.most])
}

/** Where so few chose another level that the levels are withheld, the error would tell them. */
function pointsOf(counts: readonly number[], points: readonly number[], minimumN: number): CriterionPoints {
  const rated = criterionPoints(counts, points)
  return shownLevels(counts, minimumN) ? rated : { ...rated, standardError: null }
}
