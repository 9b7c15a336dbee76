import type { ChoiceItem, Questionnaire } from '#contract/questionnaire.ts'
import { formTexts as en } from '../texts.en.ts'
import { formTexts as vi } from '../texts.vi.ts'

/** The option by which a person says that they would rather not tell; it is sent as nothing at all. */
export const notTold = ''

/** What is asked about the respondent, each with the option not to tell. Nothing is chosen beforehand. */
export function bandsOf({ respondent }: Pick<Questionnaire, 'respondent'>): ChoiceItem[] {
  const option = { key: notTold, label: { vi: vi.notTold, en: en.notTold } }
  return respondent.map((band) => ({ ...band, options: [...band.options, option] }))
}

/** Only the bands that were told. */
export function toldBands(respondent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(respondent).filter(([, option]) => option !== notTold))
}
