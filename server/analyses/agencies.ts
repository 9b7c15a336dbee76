import type { AgencyFinding, WeakItem } from '#contract/analyses.ts'
import type { ItemFigure } from '#contract/office.ts'
import type { LevelItem } from '#contract/questionnaire.ts'
import {
  type AnswerTable,
  columnsOf,
  countLevelsBy,
  countRowsBy,
  withholdCells,
} from '../../analytics/index.ts'
import { itemFigure } from '../figures/to-figure.ts'
import { responsibleFor } from './asked-items.ts'
import type { AnalysisScope } from './scope.ts'

/**
 * For each agency competent to decide: the weakest item of the steps that are its own. Agencies pass suppression
 * together with those responses that name none, since all of them add up to the unit.
 */
export function agencyFindings(
  table: AnswerTable,
  { figures, units, method }: AnalysisScope,
  asked: ReadonlyMap<string, LevelItem>,
): AgencyFinding[] {
  const label = table.labels.competentUnit
  if (!label) return []
  const { byName, without } = countRowsBy(label)
  const withheld = withholdCells([...byName, without], method.minimumN)
  const items = figures.items.filter(({ key, figure }) => {
    const step = asked.get(key)?.step
    return figure.index !== null && step !== undefined && responsibleFor(step) === 'competent'
  })
  const counts = items.map((item) => {
    const [column] = columnsOf(table, [item.key])
    return column ? countLevelsBy(column, label, method.scaleLevels) : []
  })
  return label.names.flatMap((name, number): AgencyFinding[] => {
    const unit = units.find(({ unitId }) => String(unitId) === name)
    if (!unit || withheld[number] !== null) return []
    const weak = items.map((item, k) => agencyItem(item, counts[k]?.[number] ?? [], method))
    return [{ unit, respondents: byName[number] ?? 0, weakest: weakestOf(weak) }]
  })
}

function agencyItem(
  { key, prompt, dimension }: ItemFigure,
  counts: number[],
  method: AnalysisScope['method'],
): WeakItem {
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return {
    key,
    prompt,
    dimension,
    figure: itemFigure(counts, method, answered < method.minimumN ? 'small' : null),
  }
}

function weakestOf(items: readonly WeakItem[]): WeakItem | null {
  return items.reduce<WeakItem | null>((weakest, item) => {
    const index = item.figure.index
    return index !== null && index < (weakest?.figure.index ?? 2) ? item : weakest
  }, null)
}
