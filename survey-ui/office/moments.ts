import type { Language } from './language.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const timeZone = 'Asia/Ho_Chi_Minh'

/** An instant as a clock time where the office is: 14:05. */
export function clockTime(instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    instant,
  )
}

/** An instant as time and day where the office is: 14:05, 22/11/2026. */
export function clockTimeAndDay(instant: Date, language: Language): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short' }).format(instant)
  return `${clockTime(instant, language)}, ${day}`
}
