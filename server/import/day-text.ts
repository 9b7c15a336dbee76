import { isDay } from '../calendar.ts'

/**
 * The day on the clock as written: the offset of the row decides, not ours.
 * @param order of the parts of a day like 5/3/2026; without it only ISO 8601 is understood
 * @returns YYYY-MM-DD, or null when the text is no day of the calendar
 */
export function dayIn(text: string, order?: 'dmy' | 'mdy' | 'ymd'): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  )?.[1]
  if (iso) return isDay(iso) ? iso : null
  const parts = order && /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[ ,T].*)?$/.exec(text)?.slice(1)
  if (!parts) return null
  const of = (part: 'd' | 'm' | 'y') => parts[order.indexOf(part)] ?? ''
  if (of('y').length !== 4) return null
  const day = `${of('y')}-${of('m').padStart(2, '0')}-${of('d').padStart(2, '0')}`
  return isDay(day) ? day : null
}
