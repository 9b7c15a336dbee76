// Browsers write dates and times in their own language, which may not be that of the page. So they are typed as
// text, in the one way of the office, and read here.

const written = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/
const bare = /^(\d{2})(\d{2})(\d{4})$/
const stored = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day of the calendar, as the server writes it: YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!stored.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Reads 22/11/2026, 22-11-2026, 22.11.2026, 22112026 or 2026-11-22. @returns YYYY-MM-DD; null for no such day */
export function readDay(text: string): string | null {
  const typed = text.trim()
  if (isDay(typed)) return typed
  const [, day = '', month = '', year = ''] = written.exec(typed) ?? bare.exec(typed) ?? []
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(read) ? read : null
}

/** Whether a field holds something that is no day, or a day before `first`. Left empty it is right. */
export function isDayWrong(value: string, first: string): boolean {
  return value !== '' && (!isDay(value) || value < first)
}

/** Whether a text is a time of day, HH:MM. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Reads 7:30, 07.30, 7h30, 7 giờ 30 or 0730. @returns HH:MM; null for no time of day */
export function readTime(text: string): string | null {
  const [, hour = '', minute = ''] =
    /^(\d{1,2})\s*(?:[:.h]|giờ)\s*(\d{2})$/i.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim()) ?? []
  const read = `${hour.padStart(2, '0')}:${minute}`
  return isTime(read) ? read : null
}
