import type { AgencyFinding, WeakItem } from '#contract/analyses.ts'
import type { ItemFigure } from '#contract/office.ts'
import type { LevelItem } from '#contract/questionnaire.ts'
import type { Reader } from '../db/reader.ts'
import { itemFigure } from '../figures/to-figure.ts'
import { countCrossed } from '../queries/cross-counts.ts'
import { everywhereOf } from './answer-rests.ts'
import { responsibleFor } from './asked-items.ts'
import { countCrossAnswers } from './cross-answers.ts'
import type { BlockCount } from './cross-withheld.ts'
import type { AnalysisScope } from './scope.ts'

/**
 * For each agency competent to decide: the weakest item of the steps that are its own. Agencies are a crosstab of these
 * items, and pass the same rules.
 */
export async function agencyFindings(
  reader: Reader,
  scope: AnalysisScope,
  asked: ReadonlyMap<string, LevelItem>,
): Promise<AgencyFinding[]> {
  const { figures, units } = scope
  const items = figures.items.filter(({ key, figure }) => {
    const step = asked.get(key)?.step
    return figure.index !== null && step !== undefined && responsibleFor(step) === 'competent'
  })
  if (items.length === 0) return []
  const responses = shownOf(await countCrossed(reader, everywhereOf(scope), 'competentUnit'), scope)
  const found = new Map<string, WeakItem[]>()
  if (responses.size > 0)
    for (const item of items)
      for (const [name, weak] of await agencyItems(reader, scope, item))
        found.set(name, [...(found.get(name) ?? []), weak])
  return units.flatMap((unit): AgencyFinding[] => {
    const name = String(unit.unitId)
    const respondents = responses.get(name)
    return respondents ? [{ unit, respondents, weakest: weakestOf(found.get(name) ?? []) }] : []
  })
}

/** Responses of the unit asked about, by agency; agencies that must be withheld are not in it. */
function shownOf(counts: readonly BlockCount[], { rules, units, frame, range, method }: AnalysisScope) {
  const withheld = rules.crossWithheld(counts, units, frame.unit.unitId, method.minimumN)
  const isOwn = new Set(range.unitIds)
  const found = new Map<string, number>()
  for (const { unitId, name, count } of counts)
    if (name !== null && isOwn.has(unitId) && !withheld.has(name))
      found.set(name, (found.get(name) ?? 0) + count)
  return found
}

async function agencyItems(
  reader: Reader,
  scope: AnalysisScope,
  { key, prompt, dimension }: ItemFigure,
): Promise<[string, WeakItem][]> {
  const { rules, units, frame, range, method } = scope
  const { counts, rests } = await countCrossAnswers(reader, scope, 'competentUnit', key)
  if (rules.isRestTold(rests, units, frame.unit.unitId, method.minimumN)) return []
  return [...shownOf(counts, scope)].map(([name, answered]) => {
    const levels = new Array<number>(method.scaleLevels).fill(0)
    for (const { unitId, name: own, level, count } of counts)
      if (own === name && level !== null && range.unitIds.includes(unitId))
        levels[level - 1] = (levels[level - 1] ?? 0) + count
    const figure = itemFigure(levels, method.topLevels, answered < method.minimumN ? 'small' : null)
    return [name, { key, prompt, dimension, figure }]
  })
}

function weakestOf(items: readonly WeakItem[]): WeakItem | null {
  return items.reduce<WeakItem | null>((weakest, item) => {
    const index = item.figure.index
    return index !== null && index < (weakest?.figure.index ?? 2) ? item : weakest
  }, null)
}
