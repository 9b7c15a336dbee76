/** A whole number as people type it: with dots, commas or spaces between the thousands. Null for anything else. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const text = typed.trim()
  if (!/^\d+$/.test(text) && !/^\d{1,3}([.,\s\u00a0]\d{3})+$/.test(text)) return null
  const value = Number(text.replace(/\D/g, ''))
  return value >= least && value <= most ? value : null
}
