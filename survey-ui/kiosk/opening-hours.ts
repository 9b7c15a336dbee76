import type { OpeningHours } from '#contract/kiosk.ts'

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Whether a place is open at an instant of the tablet's own time. No hours at all means always open. */
export function isOpenAt(hours: OpeningHours[], at: Date): boolean {
  if (hours.length === 0) return true
  // Date counts the days of the week from 0, Sunday.
  const day = at.getDay() || 7
  const time = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
  return hours.some(({ days, from, to }) => days.includes(day) && from <= time && time < to)
}

/** Opening hours as they are read out: days that share their spans stand together. */
export interface HoursRow {
  /** Runs of days, each from first to last, 1 Monday … 7 Sunday. */
  runs: [number, number][]
  spans: { from: string; to: string }[]
}

function runsOf(days: number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

/** The hours by days of the week, from Monday; days without any are left out. */
export function hoursTable(hours: OpeningHours[]): HoursRow[] {
  const rows = new Map<string, { days: number[]; spans: HoursRow['spans'] }>()
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const spans = hours
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from.localeCompare(b.from))
    if (spans.length === 0) continue
    const row = rows.get(JSON.stringify(spans))
    if (row) row.days.push(day)
    else rows.set(JSON.stringify(spans), { days: [day], spans })
  }
  return [...rows.values()].map(({ days, spans }) => ({ runs: runsOf(days), spans }))
}
