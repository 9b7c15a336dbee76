import { type LevelItem, levelItems, type ProcedureStep } from '#contract/questionnaire.ts'
import type { AnalysisScope } from './scope.ts'

/** Level items of the versions that have responses, by key; an item keeps its key across versions. */
export function askedItems({ versions }: Pick<AnalysisScope, 'versions'>): Map<string, LevelItem> {
  const items = new Map<string, LevelItem>()
  for (const { questionnaire } of versions)
    for (const item of levelItems(questionnaire)) items.set(item.key, item)
  return items
}

/** Who does a step: the office that receives the dossier, or the agency competent to decide on it. */
export function responsibleFor(step: ProcedureStep): 'receiving' | 'competent' {
  return step === 'appraisal' || step === 'approval' ? 'competent' : 'receiving'
}
