import { useSpeech } from '../language.ts'
import { questionnairesEn } from '../text/questionnaires.en.ts'
import { type QuestionnairesTexts, questionnairesVi } from '../text/questionnaires.vi.ts'

/** The words of the page of questionnaires. */
export function useQuestionnairesTexts(): QuestionnairesTexts {
  return useSpeech().language === 'en' ? questionnairesEn : questionnairesVi
}
