/** Codes of languages that people in Vietnam's offices ask for, offered for choosing; any other can be typed. */
export const offeredCodes = ['en', 'km', 'hmn', 'tai', 'th', 'lo', 'zh', 'ja', 'ko', 'fr', 'ru'] as const

const pattern = /^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$/

/** What is wrong with the code of a language to be added; null for a good one. */
export function codeFault(code: string, spoken: readonly string[]): 'form' | 'taken' | null {
  if (!pattern.test(code)) return 'form'
  return spoken.includes(code) ? 'taken' : null
}
