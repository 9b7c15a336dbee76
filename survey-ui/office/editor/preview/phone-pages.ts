import { type Answers, shownKeys, shownSections } from '#contract/flow.ts'
import { allItems, type Questionnaire, type Section } from '#contract/questionnaire.ts'
import { sheetsOf } from '#contract/sheets.ts'

/** One page of the phone's form. */
export interface PhonePage {
  sections: Section[]
  asksRespondent: boolean
}

// As the server cuts it (server/pages/form-pages.ts).
const mostItemsOnOnePage = 40

/** The pages that a phone shows under these answers: one, or one for each sheet where answers decide or it is long. */
export function phonePages(questionnaire: Questionnaire, answers: Answers): PhonePage[] {
  const hasBands = questionnaire.respondent.length > 0
  if (!goesByPage(questionnaire))
    return [{ sections: shownSections(questionnaire, answers), asksRespondent: hasBands }]
  const shown = shownKeys(questionnaire, answers)
  const pages = sheetsOf(questionnaire)
    .map(({ section, items }) => ({ ...section, items: items.filter(({ key }) => shown.has(key)) }))
    .filter(({ items }) => items.length > 0)
    .map((section) => ({ sections: [section], asksRespondent: false }))
  return hasBands ? [...pages, { sections: [], asksRespondent: true }] : pages
}

function goesByPage(questionnaire: Questionnaire): boolean {
  const items = allItems(questionnaire)
  const hasConditions = [...questionnaire.sections, ...items].some(({ showWhen }) => showWhen)
  return hasConditions || items.length > mostItemsOnOnePage
}
