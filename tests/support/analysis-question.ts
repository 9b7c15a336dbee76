import type { AnalysisKind, AnalysisQuestion } from '#contract/analyses.ts'

/** A question about the first quarter of 2026. */
export function questionOf(kind: AnalysisKind, unitId: number): AnalysisQuestion {
  const period = { from: '2026-01', to: '2026-03' }
  return { kind, instrument: 'sipas', unitId, ...period, survey: null, item: null, by: null }
}
