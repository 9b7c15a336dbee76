import { type Answers, keepShown, shownSections } from '#contract/flow.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { FormPage } from '#contract/respond.ts'

/** Where a person stands in the form. `step` is the position of the page's section in the questionnaire. */
export type PagePosition = Pick<FormPage, 'sections' | 'progress' | 'asksRespondent' | 'isLast' | 'step'>

/** Whether anything in the questionnaire depends on an earlier answer. Only then it goes page by page. */
export function hasConditions(questionnaire: Questionnaire): boolean {
  return (
    questionnaire.sections.some((section) => section.showWhen) ||
    allItems(questionnaire).some((item) => item.showWhen)
  )
}

/** The page at a step. Without conditions everything is on one page. */
export function pageAt(questionnaire: Questionnaire, step: number, answers: Answers): PagePosition {
  const hasRespondent = questionnaire.respondent.length > 0
  if (!hasConditions(questionnaire)) {
    return { sections: null, progress: null, asksRespondent: hasRespondent, isLast: true, step: 0 }
  }
  const { sections } = questionnaire
  const shown = shownSections(questionnaire, answers).map((section) => section.key)
  // The bands come after the last section, on a page of their own.
  const isRespondent = step >= sections.length
  const key = isRespondent ? null : sections[step]?.key
  const steps = shown.length + (hasRespondent ? 1 : 0)
  const page = isRespondent ? steps : Math.max(1, shown.indexOf(key ?? '') + 1)
  const isLast = isRespondent || (!hasRespondent && isLastPossible(questionnaire, step))
  return {
    sections: key ? [key] : [],
    progress: { page, pages: steps },
    asksRespondent: isRespondent,
    isLast,
    step,
  }
}

/** Whether no later section could come, whatever is answered. Only then "Gửi" is promised. */
function isLastPossible(questionnaire: Questionnaire, step: number): boolean {
  return step >= questionnaire.sections.length - 1
}

/** The page after the answers of `step`, or null when the form is complete. */
export function nextPage(questionnaire: Questionnaire, step: number, answers: Answers): PagePosition | null {
  if (!hasConditions(questionnaire)) return null
  const { sections } = questionnaire
  const shown = new Set(
    shownSections(questionnaire, keepShown(questionnaire, answers)).map((section) => section.key),
  )
  for (let later = step + 1; later < sections.length; later++) {
    if (shown.has(sections[later]?.key ?? '')) return pageAt(questionnaire, later, answers)
  }
  if (questionnaire.respondent.length === 0 || step >= sections.length) return null
  return pageAt(questionnaire, sections.length, answers)
}
