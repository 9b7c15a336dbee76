import { useSpeech } from '../language.ts'
import { accountEn } from '../text/account.en.ts'
import { type AccountTexts, accountVi } from '../text/account.vi.ts'

/** The words about one's own account. */
export function useAccountTexts(): AccountTexts {
  return useSpeech().language === 'en' ? accountEn : accountVi
}
