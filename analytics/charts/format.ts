import type { ChartLanguage } from './estimate.ts'

const locales = { vi: 'vi-VN', en: 'en-GB' } as const
const absent = '–'
/** Keeps a number and its sign on one line. */
const noBreakSpace = '\u00a0'

/** A number as the language writes it: 1.234,5 in Vietnamese, 1,234.5 in English. Null is a dash. */
export function decimal(value: number | null, language: ChartLanguage, digits = 1): string {
  if (value === null) return absent
  return formatter(language, digits).format(value).replace('-', '−')
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making one costs more than writing a hundred numbers with it, and a report has twenty thousand. */
function formatter(language: ChartLanguage, digits: number): Intl.NumberFormat {
  const name = `${language} ${digits}`
  const known = formatters.get(name)
  if (known) return known
  const options = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  } as const
  const made = new Intl.NumberFormat(locales[language], options)
  formatters.set(name, made)
  return made
}

/** A whole number of responses or units: 12.439 or 12,439. Null is a dash. */
export function count(value: number | null, language: ChartLanguage): string {
  return decimal(value, language, 0)
}

/** A share 0..1 in percent without the sign, for columns whose head names the unit: 84,1 or 84.1. */
export function percentValue(share: number | null, language: ChartLanguage, digits = 1): string {
  return decimal(share === null ? null : share * 100, language, digits)
}

/** A share 0..1 in percent: 84,1 % (with a no-break space) in Vietnamese, 84.1% in English. Null is a dash. */
export function percent(share: number | null, language: ChartLanguage, digits = 1): string {
  if (share === null) return absent
  return `${percentValue(share, language, digits)}${language === 'vi' ? noBreakSpace : ''}%`
}

/** The ends of an interval of shares, in percent: 82,9–85,2. Null where either end is. */
export function interval(low: number | null, high: number | null, language: ChartLanguage): string {
  if (low === null || high === null) return absent
  return `${percentValue(low, language)}–${percentValue(high, language)}`
}

/** A difference of shares in signed percentage points: +1,2 or −0,4. What rounds to nothing has no sign. */
export function points(difference: number | null, language: ChartLanguage): string {
  if (difference === null) return absent
  const text = decimal(difference * 100, language)
  return /[1-9]/.test(text) && difference > 0 ? `+${text}` : text
}

const monthsEn =
  'January February March April May June July August September October November December'.split(' ')

/** A month YYYY-MM in full: Tháng 3/2026, March 2026. */
export function monthLong(month: string, language: ChartLanguage): string {
  const { year, number } = monthParts(month)
  return language === 'vi' ? `Tháng ${number}/${year}` : `${monthsEn[number - 1]} ${year}`
}

/** A month YYYY-MM for an axis: T3/2026, Mar 2026. */
export function monthShort(month: string, language: ChartLanguage): string {
  const { year, number } = monthParts(month)
  return language === 'vi' ? `T${number}/${year}` : `${monthsEn[number - 1]?.slice(0, 3)} ${year}`
}

/** A day YYYY-MM-DD in figures: 05/09/2026 in both languages. */
export function dayShort(day: string): string {
  return day.split('-').reverse().join('/')
}

function monthParts(month: string): { year: string; number: number } {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  if (!match?.[1] || !match[2]) throw new RangeError('A month is written YYYY-MM')
  return { year: match[1], number: Number(match[2]) }
}
