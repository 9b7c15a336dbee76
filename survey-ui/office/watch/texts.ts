import { useSpeech } from '../language.ts'
import { watchEn } from '../text/watch.en.ts'
import { type WatchTexts, watchVi } from '../text/watch.vi.ts'

/** The words on what the overview shows beside the figures. */
export function useWatchTexts(): WatchTexts {
  return useSpeech().language === 'en' ? watchEn : watchVi
}
