import type { Overview } from '#contract/office.ts'
import type { Clock } from '../calendar.ts'

/** Low items are those of twelve months: they need no second look within minutes, and the overview has the newest. */
const keptMinutes = 10
/** More units than anybody looks at within that time. */
const mostUnits = 500

type Figures = Pick<Overview, 'instrument' | 'items'>[]

/**
 * Keeps the figures that the rules look at for a few minutes: computed for every glance at the page, they would
 * cost as much again as the overview that they stand on.
 */
export function rememberFigures(
  clock: Clock,
  read: (unitId: number) => Promise<Figures>,
): (unitId: number) => Promise<Figures> {
  const kept = new Map<number, { at: number; figures: Promise<Figures> }>()
  return (unitId) => {
    const now = clock().getTime()
    const known = kept.get(unitId)
    if (known && now >= known.at && now - known.at < keptMinutes * 60_000) return known.figures
    const figures = read(unitId)
    kept.delete(unitId)
    kept.set(unitId, { at: now, figures })
    // A failure is asked again.
    figures.catch(() => kept.delete(unitId))
    const oldest = kept.keys().next()
    if (kept.size > mostUnits && !oldest.done) kept.delete(oldest.value)
    return figures
  }
}
