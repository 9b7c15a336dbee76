import { noOpinion } from '#contract/answers.ts'
import { levelSigns, optionSign } from '#contract/ballot.ts'
import type { FieldValue } from '#contract/paper.ts'
import { type Item, inLanguage, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'

export interface FieldOption {
  /** The key that chooses it. */
  sign: string
  label: string
  value: FieldValue
}

/** What can be chosen in a field, with its keys; empty where something is typed. */
export function optionsOf(
  questionnaire: Questionnaire,
  item: Item,
  { language, noOpinionLabel }: { language: string; noOpinionLabel: string },
): FieldOption[] {
  if (item.type === 'level') {
    const scale = scaleOf(questionnaire, item)
    const signs = levelSigns(scale)
    const options = scale.levels.map(({ label }, index) => ({
      sign: signs.levels[index] ?? '',
      label: inLanguage(label, language),
      value: index + 1,
    }))
    const none = { sign: signs.noOpinion, label: noOpinionLabel, value: noOpinion }
    return scale.noOpinion ? [...options, none] : options
  }
  if (item.type !== 'choice' && item.type !== 'choices') return []
  return item.options.map(({ key, label }, index) => ({
    sign: optionSign(index),
    label: inLanguage(label, language),
    value: key,
  }))
}
