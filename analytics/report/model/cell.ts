/** How a number is written in a cell, and in what unit its `value` stands. */
export type NumberFormat =
  /** Whole number of responses, answers, units or ranks. */
  | 'count'
  /** Points of a score or of dossiers. */
  | 'decimal'
  /** Per cent: 83.97 for "84,0". */
  | 'percent'
  /** Percentage points: −0.41 for "−0,4". */
  | 'points'

/** What stands in one cell of a table: a text, a number, or the two ends of a range. */
export type Cell = string | NumberCell | RangeCell | DayCell

/** A number with its text: print `text`, calculate with `value`. */
export interface NumberCell {
  /** As the document prints it, marks of withholding included: "84,0" or "ẩn (a)". */
  text: string
  /** In full, in the unit of the format; null where there is no number, and `text` says why. */
  value: number | null
  format: NumberFormat
}

/** Two numbers that belong together, such as the ends of an interval; both or neither are null. */
export interface RangeCell {
  text: string
  low: number | null
  high: number | null
  format: NumberFormat
}

/** A day, YYYY-MM-DD, or a month, YYYY-MM. */
export interface DayCell {
  text: string
  day: string | null
  format: 'day' | 'month'
}

/** What the document prints of a cell. */
export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}
