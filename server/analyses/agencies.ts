import type { AgencyFinding, WeakItem } from '#contract/analyses.ts'
import type { ItemFigure } from '#contract/office.ts'
import type { LevelItem } from '#contract/questionnaire.ts'
import { type AnswerTable, groupRows, type RowCells } from '../../analytics/index.ts'
import { itemFigure } from '../figures/to-figure.ts'
import { type AgencyCount, countByAgency } from './agency-counts.ts'
import { responsibleFor } from './asked-items.ts'
import { keptRests, placesOf } from './cross-answers.ts'
import type { BlockCount } from './cross-withheld.ts'
import type { AnalysisScope } from './scope.ts'
import { areRestsTold, stillTold, withheldGroups } from './withheld-groups.ts'

/** Rows of all units by unit, block and agency. */
interface AgencyRows {
  around: AnswerTable
  grouped: RowCells
}

/**
 * For each agency competent to decide: the weakest item of the steps that are its own. Agencies are a crosstab of these
 * items, and pass the same rules.
 * @param around rows of all units, with the label `competentUnit`
 */
export function agencyFindings(
  around: AnswerTable,
  scope: AnalysisScope,
  asked: ReadonlyMap<string, LevelItem>,
): AgencyFinding[] {
  const { figures, units } = scope
  const items = figures.items.filter(({ key, figure }) => {
    const step = asked.get(key)?.step
    return figure.index !== null && step !== undefined && responsibleFor(step) === 'competent'
  })
  if (items.length === 0) return []
  const grouped = groupRows(around, ['unit', 'block', 'competentUnit'])
  const responses = shownOf(countResponses(grouped), scope)
  if (responses.size === 0) return []
  const found = Map.groupBy(agencyItems({ around, grouped }, scope, items), ([name]) => name)
  return units.flatMap((unit): AgencyFinding[] => {
    const name = String(unit.unitId)
    const respondents = responses.get(name)
    return respondents
      ? [{ unit, respondents, weakest: weakestOf((found.get(name) ?? []).map(([, weak]) => weak)) }]
      : []
  })
}

function countResponses({ cells }: RowCells): BlockCount[] {
  return cells.map(({ labels: [unit, block, name = null], size }) => ({
    unitId: Number(unit),
    block: String(block),
    name,
    count: size,
  }))
}

/** Responses of the unit asked about, by agency; agencies that must be withheld are not in it. */
function shownOf(counts: readonly BlockCount[], scope: AnalysisScope) {
  const withheld = withheldGroups(scope, counts)
  const found = new Map<string, number>()
  for (const { name, count } of ownOf(counts, scope))
    if (name !== null && !withheld.has(name)) found.set(name, (found.get(name) ?? 0) + count)
  return found
}

/** What is still told of the unit asked about. */
function ownOf<Row extends BlockCount>(counts: readonly Row[], scope: AnalysisScope): Row[] {
  const [isOwn, isTold] = [new Set(scope.range.unitIds), stillTold(scope)]
  return counts.filter((one) => isOwn.has(one.unitId) && isTold(one))
}

/** The items by agency, where they may be shown. */
function agencyItems(
  { around, grouped }: AgencyRows,
  scope: AnalysisScope,
  items: readonly ItemFigure[],
): [name: string, WeakItem][] {
  const { method } = scope
  return items.flatMap((item) => {
    const { rests, isKept } = keptRests(scope, placesOf(scope.everywhere.versions, item.key, method))
    if (areRestsTold(scope, rests)) return []
    const counts = countByAgency(around, grouped, item.key, method.scaleLevels).filter(isKept)
    const own = Map.groupBy(ownOf(counts, scope), ({ name }) => name)
    return [...shownOf(counts, scope).keys()].map((name): [string, WeakItem] => [
      name,
      agencyItem(item, own.get(name) ?? [], scope),
    ])
  })
}

function agencyItem(
  { key, prompt, dimension }: ItemFigure,
  own: readonly AgencyCount[],
  { method }: AnalysisScope,
): WeakItem {
  const levels = new Array<number>(method.scaleLevels).fill(0)
  for (const { level, count } of own) levels[level - 1] = (levels[level - 1] ?? 0) + count
  const answered = levels.reduce((sum, count) => sum + count, 0)
  const figure = itemFigure(levels, method, answered < method.minimumN ? 'small' : null)
  return { key, prompt, dimension, figure }
}

function weakestOf(items: readonly WeakItem[]): WeakItem | null {
  return items.reduce<WeakItem | null>((weakest, item) => {
    const index = item.figure.index
    return index !== null && index < (weakest?.figure.index ?? 2) ? item : weakest
  }, null)
}
