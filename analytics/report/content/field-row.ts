import type { InputFigure, ReportInput } from './report-input.ts'

/**
 * The figure of the field that a report is about, of the ended quarters from `from` to `to`; null for a report about no
 * field, and for a field without a figure.
 */
export function fieldRow({
  field,
  parts,
}: Pick<ReportInput, 'field' | 'parts'>): { from: string; to: string; figure: InputFigure } | null {
  const cut = field && parts?.cuts.find(({ by }) => by === 'field')
  const row = cut?.rows.find(({ value }) => value === field?.code)
  return cut && row ? { from: cut.from, to: cut.to, figure: row.figure } : null
}
