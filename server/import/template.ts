import type { ImportKind } from '#contract/import.ts'
import { tableKind } from './table-kinds.ts'

const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell

/** The heads of a file to fill in, and below them rows as examples. */
export function templateRows(kind: ImportKind, language: 'vi' | 'en'): string[][] {
  const { columns, examples } = tableKind(kind)
  const asked = columns.filter(({ isSpare }) => !isSpare)
  const heads = asked.map(({ key, vi }) => (language === 'vi' ? vi : key))
  const own = asked.map(({ example, exampleVi = example }) => (language === 'vi' ? exampleVi : example))
  const rows = examples?.[language].map((cells) => asked.map(({ key }) => cells[key] ?? '')) ?? [own]
  return [heads, ...rows]
}

/**
 * A file to fill in, as text. In Vietnamese parted by semicolons, as Excel expects there; it begins with a byte order
 * mark, without which Excel reads Vietnamese letters wrongly.
 */
export function templateOf(kind: ImportKind, language: 'vi' | 'en'): string {
  const separator = language === 'vi' ? ';' : ','
  const lines = templateRows(kind, language).map((cells) =>
    cells.map((cell) => quoted(cell, separator)).join(separator),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
