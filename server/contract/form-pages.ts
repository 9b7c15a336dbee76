import { type Answers, shownKeys } from './flow.ts'
import { allItems, type Questionnaire, type Section } from './questionnaire.ts'
import type { FormPage } from './respond.ts'
import { sheetsOf } from './sheets.ts'

/** Where a person stands in the form. `step` is the position of the page among the sheets of the questionnaire. */
export type PagePosition = Pick<FormPage, 'items' | 'progress' | 'asksRespondent' | 'isLast' | 'step'>

/** Whether anything in the questionnaire depends on an earlier answer. */
function hasConditions(questionnaire: Questionnaire): boolean {
  return (
    questionnaire.sections.some((section) => section.showWhen) ||
    allItems(questionnaire).some((item) => item.showWhen)
  )
}

// So many come in one round trip of a slow network (14 kB); a test measures it.
const mostItemsOnOnePage = 40

/** Whether the form goes page by page: where answers decide what follows, and where it is long. */
function goesByPage(questionnaire: Questionnaire): boolean {
  return hasConditions(questionnaire) || allItems(questionnaire).length > mostItemsOnOnePage
}

/** The page at a step. The bands come after the last items, on a page of their own. */
export function pageAt(questionnaire: Questionnaire, step: number, answers: Answers): PagePosition {
  const { respondent } = questionnaire
  if (!goesByPage(questionnaire)) {
    return { items: null, progress: null, asksRespondent: respondent.length > 0, isLast: true, step: 0 }
  }
  const sheets = sheetsOf(questionnaire)
  const steps = shownSteps(questionnaire, answers)
  const shown = shownKeys(questionnaire, answers)
  const asksRespondent = step >= sheets.length
  const items = sheets[step]?.items.map(({ key }) => key).filter((key) => shown.has(key)) ?? []
  // "Gửi" is promised only where no later page could come, whatever is answered.
  const isLast = asksRespondent || (respondent.length === 0 && step === sheets.length - 1)
  const progress = { page: Math.max(1, steps.indexOf(step) + 1), pages: steps.length }
  return { items, progress, asksRespondent, isLast, step }
}

/** The page after the answers of `step`, or null when the form is complete. */
export function nextPage(questionnaire: Questionnaire, step: number, answers: Answers): PagePosition | null {
  if (!goesByPage(questionnaire)) return null
  const later = shownSteps(questionnaire, answers).find((shown) => shown > step)
  return later === undefined ? null : pageAt(questionnaire, later, answers)
}

/** The page before `step`; the first page where there is none. */
export function previousPage(questionnaire: Questionnaire, step: number, answers: Answers): PagePosition {
  const earlier = shownSteps(questionnaire, answers).findLast((shown) => shown < step)
  return pageAt(questionnaire, earlier ?? 0, answers)
}

/** The page that asks an item. */
export function pageOf(questionnaire: Questionnaire, itemKey: string, answers: Answers): PagePosition {
  const sheets = sheetsOf(questionnaire)
  const step = sheets.findIndex(({ items }) => items.some(({ key }) => key === itemKey))
  return pageAt(questionnaire, step < 0 ? sheets.length : step, answers)
}

/** Keys of the items that a page asks under these answers. */
export function itemsOn(questionnaire: Questionnaire, { items }: PagePosition, answers: Answers) {
  return new Set(items ?? shownKeys(questionnaire, answers))
}

/** Steps with something to ask, in order. */
function shownSteps(questionnaire: Questionnaire, answers: Answers): number[] {
  const sheets = sheetsOf(questionnaire)
  const shown = shownKeys(questionnaire, answers)
  const steps = sheets.flatMap(({ items }, step) => (items.some(({ key }) => shown.has(key)) ? [step] : []))
  return questionnaire.respondent.length > 0 ? [...steps, sheets.length] : steps
}

/** The sections of a page with what it asks of them; whole where all stand on one page. */
export function sectionsOn({ sections }: Questionnaire, items: FormPage['items']): Section[] {
  if (items === null) return sections
  return sections
    .map((section) => ({ ...section, items: section.items.filter(({ key }) => items.includes(key)) }))
    .filter((section) => section.items.length > 0)
}
