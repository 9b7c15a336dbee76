import type { OfferedSurvey } from '#contract/kiosk.ts'
import { defaultKioskSettings, type KioskConfiguration } from '#contract/kiosk.ts'
import { inLanguage, type Questionnaire } from '#contract/questionnaire.ts'
import type { PreviewTexts } from '../../text/preview.vi.ts'

/** A draft as a survey that some place offers: it is what forms are made of. */
export function offeredSurvey(questionnaire: Questionnaire): OfferedSurvey {
  const { key, title } = questionnaire
  return { key, title: title.vi, titleEn: inLanguage(title, 'en'), version: 1, questionnaire }
}

/** A tablet that offers nothing else, at no place in particular. */
export function previewTablet(survey: OfferedSurvey, words: PreviewTexts): KioskConfiguration {
  return {
    collector: '',
    unitName: words.office,
    placeName: words.place,
    surveys: [survey],
    notice: { version: 1, text: { vi: '' } },
    idleSeconds: defaultKioskSettings.idleSeconds,
    demonstration: false,
  }
}
