import { useSpeech } from '../language.ts'
import { noticeEn } from '../text/notice.en.ts'
import { type NoticeTexts, noticeVi } from '../text/notice.vi.ts'

/** The words about the privacy notice. */
export function useNoticeTexts(): NoticeTexts {
  return useSpeech().language === 'en' ? noticeEn : noticeVi
}
