/** What is known of the reports of a tablet: the highest number and the nonces of the latest ones. */
export interface ReportHistory {
  sequence: number
  /** Numbers of reports with their nonces. */
  recent: Record<string, string>
}

export interface ReportMark {
  sequence: number
  nonce: string
}

/** So many reports are told apart by their nonces; a report that comes later than that was not delayed. */
export const rememberedReports = 20

export type ReportOrder = 'newest' | 'late' | 'repeated' | 'forked'

/**
 * How a report stands to those before. One tablet uses a number once and sends its reports one after the other;
 * the same number with another nonce, or a number long past, comes from a copy of it.
 * @param history null before the first report
 */
export function orderOf(history: ReportHistory | null, { sequence, nonce }: ReportMark): ReportOrder {
  if (history === null) return 'newest'
  const known = history.recent[sequence]
  if (known !== undefined) return known === nonce ? 'repeated' : 'forked'
  if (sequence > history.sequence) return 'newest'
  const numbers = Object.keys(history.recent).map(Number)
  const isLongPast = numbers.length >= rememberedReports && sequence < Math.min(...numbers)
  return isLongPast ? 'forked' : 'late'
}

/** The history with one report more, the oldest forgotten. The first nonce of a number stays. */
export function remember(history: ReportHistory | null, { sequence, nonce }: ReportMark): ReportHistory {
  const recent: Record<string, string> = {
    ...history?.recent,
    [sequence]: history?.recent[sequence] ?? nonce,
  }
  const kept = Object.entries(recent)
    .sort(([a], [b]) => Number(b) - Number(a))
    .slice(0, rememberedReports)
  return { sequence: Math.max(sequence, history?.sequence ?? 0), recent: Object.fromEntries(kept) }
}

interface Monotone {
  captured: number
  delivered: number
  aside: number
  stored: number
}

/** Whether a counter went back, which no tablet does of itself. Meaningless for a report that came late. */
export function hasFallen(known: Monotone, told: Monotone): boolean {
  return (
    told.captured < known.captured ||
    told.delivered < known.delivered ||
    told.aside < known.aside ||
    told.stored < known.stored
  )
}
