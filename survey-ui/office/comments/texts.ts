import { useSpeech } from '../language.ts'
import { commentsEn } from '../text/comments.en.ts'
import { type CommentsTexts, commentsVi } from '../text/comments.vi.ts'

/** The words of the page of comments. */
export function useCommentsTexts(): CommentsTexts {
  return useSpeech().language === 'en' ? commentsEn : commentsVi
}
