import { useSpeech } from '../../language.ts'
import { actionRulesEn } from '../../text/action-rules.en.ts'
import { type ActionRulesTexts, actionRulesVi } from '../../text/action-rules.vi.ts'

/** The words about the rules that open actions. */
export function useRulesTexts(): ActionRulesTexts {
  return useSpeech().language === 'en' ? actionRulesEn : actionRulesVi
}
