import { useSpeech } from '../language.ts'
import { reportsEn } from '../text/reports.en.ts'
import { type ReportsTexts, reportsVi } from '../text/reports.vi.ts'

/** The words of the page of reports. */
export function useReportsTexts(): ReportsTexts {
  return useSpeech().language === 'en' ? reportsEn : reportsVi
}
