import type { Series } from './series.ts'

/** The same series for readers outside the office: fewer cells of it are large enough to be shown. */
export function forPublic<Found extends Series>(series: Found): Found {
  const { method } = series
  if (!method) return series
  return { ...series, method: { ...method, minimumN: Math.max(method.minimumN, method.minimumNPublic) } }
}
