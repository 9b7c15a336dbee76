import type { OpeningHours } from '#contract/kiosk.ts'
import { officeDay, officeTimeZone } from '../calendar.ts'

const hour = 3_600_000
const day = 24 * hour
/** Longer than the longest public holidays; whatever was silent longer was silent long enough. */
const mostDays = 15

const timeFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: officeTimeZone,
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * Whether a tablet should have been heard of: it reports every few minutes while it is on. Within opening hours an
 * hour is too long; a place without opening hours may switch its tablet off for the night.
 * @param heard when it was last heard of
 * @param hours empty where the place has none
 */
export function isSilent(heard: Date, now: Date, hours: readonly OpeningHours[]): boolean {
  if (hours.length === 0) return now.getTime() - heard.getTime() > day
  return openMilliseconds(heard, now, hours) > hour
}

/** How long a place was open between two instants, at most of the latest days. */
function openMilliseconds(from: Date, to: Date, hours: readonly OpeningHours[]): number {
  const begin = Math.max(from.getTime(), to.getTime() - mostDays * day)
  let open = 0
  for (let at = begin - day; at < to.getTime() + day; at += day) {
    const midnight = midnightOf(new Date(at))
    const weekday = ((new Date(midnight + day / 2).getUTCDay() + 6) % 7) + 1
    for (const span of hours.filter(({ days }) => days.includes(weekday))) {
      const opens = Math.max(begin, midnight + minutesOf(span.from) * 60_000)
      const closes = Math.min(to.getTime(), midnight + minutesOf(span.to) * 60_000)
      open += Math.max(0, closes - opens)
    }
  }
  return open
}

/** Milliseconds since 1970 at which the office's day of an instant began; there is no summer time. */
function midnightOf(instant: Date): number {
  const sinceMidnight = minutesOf(timeFormat.format(instant)) * 60_000 + (instant.getTime() % 60_000)
  return instant.getTime() - sinceMidnight
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Whether the oldest response on a tablet waits for more than a day, whatever the hour of its capture. */
export function isDelayed(oldestWaitingDay: string | null, now: Date): boolean {
  return oldestWaitingDay !== null && oldestWaitingDay < officeDay(new Date(now.getTime() - day))
}
