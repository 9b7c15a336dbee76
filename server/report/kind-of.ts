import type { Overview } from '#contract/office.ts'
import type { ReportKind, ReportRequest } from '#contract/reports.ts'

/** What a report is where the request leaves it open: ratings by their instrument, surveys by their unit. */
export function kindOf(
  { kind, field }: Pick<ReportRequest, 'kind' | 'field'>,
  { instrument, unit }: Pick<Overview, 'instrument' | 'unit'>,
): ReportKind {
  if (kind !== null) return kind
  if (instrument === 'dossier') return 'dossier'
  if (field !== null) return 'field'
  return unit.kind === 'country' || unit.kind === 'province' ? 'province' : 'unit'
}
