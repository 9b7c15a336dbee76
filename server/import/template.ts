import type { ImportKind } from '#contract/import.ts'
import { tableKind } from './table-kinds.ts'

const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * A file to fill in: the heads and one row as an example. In Vietnamese parted by semicolons, as Excel expects there;
 * it begins with a byte order mark, without which Excel reads Vietnamese letters wrongly.
 */
export function templateOf(kind: ImportKind, language: 'vi' | 'en'): string {
  const columns = tableKind(kind).columns.filter(({ isSpare }) => !isSpare)
  const separator = language === 'vi' ? ';' : ','
  const heads = columns.map(({ key, vi }) => (language === 'vi' ? vi : key))
  const example = columns.map(({ example, exampleVi = example }) => (language === 'vi' ? exampleVi : example))
  const lines = [heads, example].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
