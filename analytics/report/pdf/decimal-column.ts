/** Widths before the decimal mark and from it on. */
export interface DecimalWidths {
  before: number
  after: number
}

type Measure = (text: string) => number

const number = /^[+−]?\d[\d.,]*$/

/** The widest parts of a column's numbers; what is no number does not count. */
export function decimalWidths(texts: readonly string[], measure: Measure): DecimalWidths {
  const parts = texts.filter((text) => number.test(text)).map((text) => splitWidths(text, measure))
  return {
    before: Math.max(0, ...parts.map((part) => part.before)),
    after: Math.max(0, ...parts.map((part) => part.after)),
  }
}

/**
 * How far right a number begins so that the decimal marks of its column stand in one line, and the column's
 * numbers as a whole in the middle; null for what is no number, which is centred.
 */
export function decimalShift(
  text: string,
  widest: DecimalWidths,
  width: number,
  measure: Measure,
): number | null {
  if (!number.test(text)) return null
  return (width - widest.before - widest.after) / 2 + widest.before - splitWidths(text, measure).before
}

/** A mark before one or two last digits is the decimal mark; before three it parts thousands. */
function splitWidths(text: string, measure: Measure): DecimalWidths {
  const mark = /[.,]\d{1,2}$/.exec(text)?.index ?? text.length
  return { before: measure(text.slice(0, mark)), after: measure(text.slice(mark)) }
}
