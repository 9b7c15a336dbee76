import type { Series } from './series.ts'

/** The same series for readers outside the office: fewer cells of it are large enough to be shown. */
export function forPublic(series: Series): Series {
  const { method } = series
  if (!method) return series
  return { ...series, method: { ...method, minimumN: Math.max(method.minimumN, method.minimumNPublic) } }
}
