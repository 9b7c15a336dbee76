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
