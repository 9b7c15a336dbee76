import type { Sheet, SheetRow } from './sheet.ts'

/** Of a line of ten-point letters, in points. */
const lineHeight = 13.5

/**
 * A sheet whose rows are as high as their wrapped texts: not every program works that out when it opens a file.
 * Letters are taken to be a little wider than a digit, by which columns are measured.
 */
export function withHeights(sheet: Sheet): Sheet {
  const widths = (sheet.columns ?? []).map(({ width }) => width ?? 10)
  return { ...sheet, data: (sheet.data as SheetRow[]).map((row) => withHeight(row, widths)) }
}

function withHeight(row: SheetRow, widths: readonly number[]): SheetRow {
  const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, widths[at] ?? 10)))
  if (lines === 1) return row
  const height = Math.min(lines * lineHeight, mostHeight)
  return row.map((cell) => cell && { ...cell, height })
}

/** No row of a spreadsheet is higher. */
const mostHeight = 400

function linesOf(cell: SheetRow[number] | undefined, width: number): number {
  if (!cell?.wrap || typeof cell.value !== 'string') return 1
  const widened = cell.fontWeight === 'bold' ? 1.15 : 1
  return cell.value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * widened) / (width - 1))), 0)
}
