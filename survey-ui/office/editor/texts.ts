import { useSpeech } from '../language.ts'
import { editorEn } from '../text/editor.en.ts'
import { type EditorTexts, editorVi } from '../text/editor.vi.ts'

/** The words of the editor. */
export function useEditorTexts(): EditorTexts {
  return useSpeech().language === 'en' ? editorEn : editorVi
}
