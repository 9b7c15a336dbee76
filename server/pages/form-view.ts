import type { PagePosition } from '#contract/form-pages.ts'
import { pageLanguage } from '#contract/languages.ts'
import type { CodeFault, FormPage } from '#contract/respond.ts'
import { formCode } from './form-code.ts'
import type { FormPlace } from './form-place.ts'

/** What a person has filled in so far. */
export type Filled = Pick<FormPage, 'responseId' | 'opened' | 'answers' | 'respondent'> & { code: string }

/** What stands in the way of taking a form. */
export interface Obstacles {
  faults?: FormPage['faults']
  codeFault?: CodeFault | null
  trouble?: FormPage['trouble']
}

/** One page of an open form, as the phone shows it. */
export function toFormPage(
  { base, collector, offer, notice, conductedBy, contact }: Extract<FormPlace, { kind: 'open' }>,
  position: PagePosition,
  { code, ...filled }: Filled,
  { faults = [], codeFault = null, trouble = null }: Obstacles = {},
): FormPage {
  const { survey, version, questionnaire } = offer
  const title = pageLanguage(base.language) === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  return {
    kind: 'form',
    ...base,
    token: collector.token,
    survey: { key: survey.key, title, version, conductedBy, contact },
    questionnaire,
    ...position,
    notice,
    ...filled,
    faults,
    code: formCode(collector.codes, code, codeFault),
    trouble,
  }
}
