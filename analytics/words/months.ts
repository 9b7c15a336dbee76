// Months as they are written in figures: YYYY-MM.

/** The month `offset` months later (or earlier). */
export function shiftMonth(month: string, offset: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + offset, 1)).toISOString().slice(0, 7)
}

/** Every month from `from` to `to`, both included; none when they are the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month)
  return months
}

/** The months of a span that have begun; the rest of a year cannot have figures yet. @param today YYYY-MM-DD */
export function begunMonths(from: string, to: string, today: string): string[] {
  const current = today.slice(0, 7)
  const last = to < current ? to : current
  return last < from ? monthsBetween(from, to) : monthsBetween(from, last)
}
