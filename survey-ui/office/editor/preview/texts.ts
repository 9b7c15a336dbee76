import { useSpeech } from '../../language.ts'
import { previewEn } from '../../text/preview.en.ts'
import { type PreviewTexts, previewVi } from '../../text/preview.vi.ts'

/** The words of the part of the editor that shows the form. */
export function usePreviewTexts(): PreviewTexts {
  return useSpeech().language === 'en' ? previewEn : previewVi
}
