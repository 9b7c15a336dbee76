import { shownSections } from '#contract/flow.ts'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import type { Item, LevelItem } from '#contract/questionnaire.ts'
import type { FormState } from '../form/state.ts'

/** The one question of a quick rating; null for surveys that begin otherwise and so open as a form. */
export function quickItem({ questionnaire }: OfferedSurvey): LevelItem | null {
  const items = shownSections(questionnaire, {}).flatMap((section) => section.items)
  const [first] = items
  return first?.type === 'level' && first.faces === true && items.length === 1 ? first : null
}

/** What is asked after the rating was tapped; empty when the tap was all. */
export function followUps({ survey, answers }: FormState): Item[] {
  const rating = quickItem(survey)
  return shownSections(survey.questionnaire, answers)
    .flatMap((section) => section.items)
    .filter(({ key }) => key !== rating?.key)
}

/** The rating without its reasons: what remains when nobody is there any more. */
export function ratingAlone(form: FormState): FormState {
  const key = quickItem(form.survey)?.key
  return {
    ...form,
    answers: Object.fromEntries(Object.entries(form.answers).filter(([item]) => item === key)),
  }
}
