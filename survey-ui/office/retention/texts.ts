import { useSpeech } from '../language.ts'
import { retentionEn } from '../text/retention.en.ts'
import { type RetentionTexts, retentionVi } from '../text/retention.vi.ts'

/** The words about how long what is kept. */
export function useRetentionTexts(): RetentionTexts {
  return useSpeech().language === 'en' ? retentionEn : retentionVi
}
