import { type KioskConfiguration, settingsOf } from '#contract/kiosk.ts'

const ownLanguage = 'vi'

/** The languages that this place offers, the first one shown first. */
export function offeredLanguages(configuration: KioskConfiguration): string[] {
  const { languages } = settingsOf(configuration)
  if (languages.length > 0) return languages
  const spoken = configuration.surveys.flatMap(({ questionnaire }) => questionnaire.languages)
  return [...new Set([ownLanguage, ...spoken])]
}

/** The language in which the tablet greets; Vietnamese before it is enrolled. */
export function firstLanguage(configuration: KioskConfiguration | null): string {
  return (configuration && offeredLanguages(configuration)[0]) ?? ownLanguage
}
