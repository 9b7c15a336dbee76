import type { ChartLanguage } from '../charts/estimate.ts'

const breaks: Record<ChartLanguage, Record<'method' | 'questionnaire', string>> = {
  vi: { method: 'từ đây dùng cách tính khác', questionnaire: 'từ đây câu hỏi thay đổi' },
  en: { method: 'another method from here on', questionnaire: 'other questions from here on' },
}

/** Why a series of months means something else from a point on. */
export function breakWords(because: 'method' | 'questionnaire', language: ChartLanguage): string {
  return breaks[language][because]
}
