interface Limits {
  least: number
  most: number
}

/** A number as people type it, with a comma or a point before its decimals; null for anything else. */
export function typedNumber(typed: string, { least, most }: Limits): number | null {
  const text = typed.trim()
  if (!/^\d+([.,]\d{1,3})?$/.test(text)) return null
  const value = Number(text.replace(',', '.'))
  return value >= least && value <= most ? value : null
}

/** How a number stands in its field: with the decimal mark of the language, without marks between thousands. */
export function fieldText(value: number, language: 'vi' | 'en'): string {
  const text = String(value)
  return language === 'vi' ? text.replace('.', ',') : text
}
