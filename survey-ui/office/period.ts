import { monthsBetween } from '#words/months.ts'
import { quarterOf } from './months.ts'

/** A choice of months as the address has it; null leaves the end to the server. */
export interface PeriodChoice {
  from: string | null
  to: string | null
}

export const presetKeys = ['latest', 'thisYear', 'lastYear', 'thisQuarter'] as const
export type PresetKey = (typeof presetKeys)[number]

/**
 * The months behind each preset. A year or quarter is taken whole, though it may not be over: then the period
 * before it, of the same length, is the year or quarter that people compare with.
 * @param month the current month, YYYY-MM
 */
export function periodPresets(month: string): Record<PresetKey, PeriodChoice> {
  const year = Number(month.slice(0, 4))
  return {
    latest: { from: null, to: null },
    thisYear: { from: `${year}-01`, to: `${year}-12` },
    lastYear: { from: `${year - 1}-01`, to: `${year - 1}-12` },
    thisQuarter: quarterOf(month),
  }
}

/** The preset that a choice equals, or null for months of one's own. */
export function presetOf(choice: PeriodChoice, month: string): PresetKey | null {
  const presets = periodPresets(month)
  return presetKeys.find((key) => presets[key].from === choice.from && presets[key].to === choice.to) ?? null
}

/** A new first month; a last month that would lie before it moves along. */
export function withFrom(period: { from: string; to: string }, from: string) {
  return { from, to: period.to < from ? from : period.to }
}

/** A new last month; a first month that would lie after it moves along. */
export function withTo(period: { from: string; to: string }, to: string) {
  return { from: period.from > to ? to : period.from, to }
}

const yearsBack = 6

/** Months to choose from, the newest first: some years back to the end of this year, and whatever is chosen. */
export function selectableMonths(month: string, chosen: { from: string; to: string }): string[] {
  const year = Number(month.slice(0, 4))
  const first = [`${year - yearsBack}-01`, chosen.from].sort()[0] ?? chosen.from
  const last = [`${year}-12`, chosen.to].sort()[1] ?? chosen.to
  return monthsBetween(first, last).reverse()
}

export type PeriodShape =
  | { kind: 'month'; month: string }
  | { kind: 'quarter'; quarter: number; year: string }
  | { kind: 'year'; year: string }
  | { kind: 'months'; from: string; to: string }

/** What a span of months is called: a year and a quarter have names of their own. */
export function periodShape(from: string, to: string): PeriodShape {
  const year = from.slice(0, 4)
  if (from === to) return { kind: 'month', month: from }
  if (from === `${year}-01` && to === `${year}-12`) return { kind: 'year', year }
  const quarter = quarterOf(from)
  if (quarter.from === from && quarter.to === to) {
    return { kind: 'quarter', quarter: Math.ceil(Number(from.slice(5)) / 3), year }
  }
  return { kind: 'months', from, to }
}
