import { useSpeech } from '../language.ts'
import { actionsEn } from '../text/actions.en.ts'
import { type ActionsTexts, actionsVi } from '../text/actions.vi.ts'

/** The words of the page of actions. */
export function useActionsTexts(): ActionsTexts {
  return useSpeech().language === 'en' ? actionsEn : actionsVi
}
