import { useSpeech } from '../../language.ts'
import { publishEn } from '../../text/publish.en.ts'
import { type PublishTexts, publishVi } from '../../text/publish.vi.ts'

/** The words of the part of the editor that publishes. */
export function usePublishTexts(): PublishTexts {
  return useSpeech().language === 'en' ? publishEn : publishVi
}
