import type { Release } from './release.ts'

/** Releases of one unit that count in one month. */
export interface MonthRun {
  countedMonth: string
  releases: Release[]
}

/**
 * Puts months together until each run has at least k: a month with fewer counts with the next one of its year, the
 * last of a year with the one before. Only a year with fewer than k in all counts with the next year.
 * @param releases of one unit and survey, at most one per month
 * @returns the runs, and what is too little for any
 */
export function runMonths(releases: readonly Release[], k: number): { runs: MonthRun[]; rest: Release[] } {
  const runs: MonthRun[] = []
  let open: Release[] = []
  for (const release of releases.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    if (joinRunOfItsYear(runs, open, release)) open = []
    open.push(release)
    if (countReleases(open) < k) continue
    runs.push({ countedMonth: release.month, releases: open })
    open = []
  }
  const last = runs.at(-1)
  if (!last) return { runs, rest: open }
  last.releases.push(...open)
  return { runs, rest: [] }
}

/** Responses of several releases. */
export function countReleases(releases: readonly Release[]): number {
  return releases.reduce((sum, { take }) => sum + take, 0)
}

/** When the next release begins another year, what is left of the old one goes to its last run, if it has one. */
function joinRunOfItsYear(runs: MonthRun[], open: Release[], next: Release): boolean {
  const last = runs.at(-1)
  const year = open.at(-1)?.month.slice(0, 4)
  if (!last || year === next.month.slice(0, 4) || last.countedMonth.slice(0, 4) !== year) return false
  last.releases.push(...open)
  return true
}
