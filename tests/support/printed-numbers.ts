/** A number as a Vietnamese document prints it: 1.240, 84,1, 0,05. */
const printed =
  /(?<![\d.,/:])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|(?<![\d.,/:])\d+(?:,\d+)?(?![\d/]|[.,]\d)/g

export interface PrintedNumber {
  text: string
  value: number
  /** How many decimals it shows. */
  digits: number
}

/** The numbers of a text, in their order; days such as 30/06/2026 are none. */
export function printedNumbers(text: string): PrintedNumber[] {
  return [...text.matchAll(printed)].map(([found]) => ({
    text: found,
    value: Number(found.replaceAll('.', '').replace(',', '.')),
    digits: found.split(',')[1]?.length ?? 0,
  }))
}

/** Whether a number prints one of these values, its sign aside. */
export function isAmong(
  { value, digits }: Pick<PrintedNumber, 'value' | 'digits'>,
  values: readonly number[],
): boolean {
  const reach = 0.5 * 10 ** -digits + 1e-9
  return values.some((known) => Math.abs(Math.abs(known) - value) <= reach)
}

/** All numbers in an answer of the API, shares also in percent. */
export function numbersIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer, answer * 100]
  if (answer === null || typeof answer !== 'object') return []
  return Object.values(answer).flatMap(numbersIn)
}

/** Ratios in percent of the counts that stand side by side in an answer: dossiers on time of those handled. */
export function ratiosIn(answer: unknown): number[] {
  if (answer === null || typeof answer !== 'object') return []
  const parts = Object.values(answer)
  const counts = parts.flatMap((part) => (part && !Array.isArray(part) ? countsIn(part) : []))
  const own = counts.flatMap((part) =>
    counts.flatMap((whole) => (part < whole ? [(100 * part) / whole] : [])),
  )
  return [...(Array.isArray(answer) ? [] : own), ...parts.flatMap(ratiosIn)]
}

/** A count, or the one that an object such as `{ dossiers: 12 }` holds. */
function countsIn(part: unknown): number[] {
  if (typeof part === 'number') return Number.isInteger(part) ? [part] : []
  const values = typeof part === 'object' && part !== null ? Object.values(part) : []
  return values.length === 1 ? values.filter(Number.isInteger) : []
}
