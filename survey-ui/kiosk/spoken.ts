import type { OfferedSurvey } from '#contract/kiosk.ts'
import { blocksOf } from '#contract/matrix.ts'
import {
  type Item,
  inLanguage,
  type LevelItem,
  type Matrix,
  type Questionnaire,
  scaleOf,
} from '#contract/questionnaire.ts'
import { type FormState, formPages } from '../form/state.ts'
import { formTextsIn } from '../form/texts.ts'
import { followUps, quickItem } from './quick-rating.ts'
import type { KioskState } from './screen.ts'
import { kioskTextsIn } from './texts.ts'

// What is read aloud: questions and what can be chosen, never what somebody chose or wrote.

function spokenLevels(questionnaire: Questionnaire, item: LevelItem, language: string): string[] {
  const { levels, noOpinion } = scaleOf(questionnaire, item)
  const labels = levels.map(({ label }) => inLanguage(label, language))
  return [...labels, ...(noOpinion ? [formTextsIn(language).noOpinion] : [])]
}

function spokenItem({ questionnaire }: OfferedSurvey, item: Item, language: string): string[] {
  const own = [item.prompt, ...(item.help ? [item.help] : [])].map((text) => inLanguage(text, language))
  switch (item.type) {
    case 'level':
      return [...own, ...spokenLevels(questionnaire, item, language)]
    case 'choice':
    case 'choices':
      return [...own, ...item.options.map(({ label }) => inLanguage(label, language))]
    default:
      return own
  }
}

/** The question, its rows, and then once what can be chosen in each. */
function spokenMatrix(
  { questionnaire }: OfferedSurvey,
  { lead }: Matrix,
  rows: [LevelItem, ...LevelItem[]],
  language: string,
): string[] {
  const own = rows.flatMap(({ prompt, help }) => [prompt, ...(help ? [help] : [])])
  return [
    ...[lead, ...own].map((text) => inLanguage(text, language)),
    ...spokenLevels(questionnaire, rows[0], language),
  ]
}

function spokenPage(form: FormState): string[] {
  const { survey, language } = form
  const page = formPages(form)[form.page]
  if (!page) return []
  if (page.kind === 'respondent')
    return [
      formTextsIn(language).aboutYou,
      ...page.items.flatMap((item) => spokenItem(survey, item, language)),
    ]
  const blocks = blocksOf(page.section, page.items)
  return [
    inLanguage(page.section.title, language),
    ...blocks.flatMap((block) =>
      block.matrix
        ? spokenMatrix(survey, block.matrix, block.rows, language)
        : spokenItem(survey, block.item, language),
    ),
  ]
}

function spokenAttract({ configuration, language }: KioskState): string[] {
  const { attract } = kioskTextsIn(language)
  if (!configuration) return []
  const { surveys, notice } = configuration
  const quick = surveys.find((survey) => quickItem(survey) !== null)
  const item = quick && quickItem(quick)
  const question =
    quick && item ? [...spokenItem(quick, item, language), attract.tapFace] : [attract.invitation]
  return [...question, inLanguage(notice.text, language)]
}

/** The sentences of the page shown; empty where there is nothing to read. */
export function spokenSentences(state: KioskState): string[] {
  const { screen, language } = state
  const texts = kioskTextsIn(language)
  switch (screen.name) {
    case 'attract':
      return spokenAttract(state)
    case 'code':
      return [texts.code.title, texts.code.help]
    case 'form':
      return spokenPage(screen.form)
    case 'reasons':
      return followUps(screen.form).flatMap((item) => spokenItem(screen.form.survey, item, language))
    case 'notSaved':
      return [texts.notSaved.title, texts.notSaved.text]
    case 'thanks':
      return [texts.thanks.title, texts.thanks.text]
    default:
      return []
  }
}

/** Names the page shown, so that reading can stop when another one comes. */
export function pageName({ screen }: KioskState): string {
  return screen.name === 'form' ? `form-${screen.form.page}` : screen.name
}
