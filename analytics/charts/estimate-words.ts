import { absenceWords, chartWords } from './chart-words.ts'
import type { ChartLanguage, Estimate } from './estimate.ts'
import { count, interval, percent } from './format.ts'

interface WordsOptions {
  language: ChartLanguage
  minimum?: number
}

/** One estimate in words: "84,1 % (khoảng tin cậy 95 %: 82,9–85,2; n = 5.120 phiếu)", or why it has no value. */
export function estimateWords(estimate: Estimate | undefined, { language, minimum }: WordsOptions): string {
  if (!estimate) return ''
  const absence = absenceWords(estimate, language, minimum)
  if (absence !== null) return absence
  return chartWords(language).estimate({
    index: percent(estimate.index, language),
    interval: interval(estimate.low, estimate.high, language),
    respondents: count(estimate.respondents, language),
  })
}
