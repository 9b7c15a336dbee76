/** A stretch of whole months under the name an office would give it. */
export type Period =
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'half'; year: number; half: 1 | 2 }
  | { kind: 'nine-months'; year: number }
  | { kind: 'year'; year: number }
  | { kind: 'months'; from: Month; to: Month }

export interface Month {
  year: number
  month: number
}

/**
 * Names the stretch between two months, both included and written YYYY-MM.
 * @throws RangeError for anything that is not two months in order
 */
export function namePeriod(from: string, to: string): Period {
  const [first, last] = [parseMonth(from), parseMonth(to)]
  if (from > to) throw new RangeError('namePeriod requires months in order')
  const months = (last.year - first.year) * 12 + last.month - first.month + 1
  const { year, month } = first
  if (months === 1) return { kind: 'month', year, month }
  if (months === 3 && month % 3 === 1) return { kind: 'quarter', year, quarter: (month + 2) / 3 }
  if (months === 6 && month === 1) return { kind: 'half', year, half: 1 }
  if (months === 6 && month === 7) return { kind: 'half', year, half: 2 }
  if (months === 9 && month === 1) return { kind: 'nine-months', year }
  if (months === 12 && month === 1) return { kind: 'year', year }
  return { kind: 'months', from: first, to: last }
}

function parseMonth(text: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (!match) throw new RangeError('A month is written YYYY-MM')
  return { year: Number(match[1]), month: Number(match[2]) }
}
