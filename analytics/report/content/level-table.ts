import type { Table } from '../model/model.ts'
import { noNumber, percentCell } from './cells.ts'
import type { Context } from './section.ts'

/** Counts per level from the lowest under a name; null where they are withheld. */
export interface LevelRow {
  label: string
  levels: number[] | null
}

/** How answers spread over the levels, as shares of those who chose one: the numbers of a figure. */
export function levelTable(
  { words, language }: Context,
  { key, caption }: Pick<Table, 'key' | 'caption'>,
  labels: readonly string[],
  rows: readonly LevelRow[],
): Table {
  const width = 0.6 / labels.length
  return {
    type: 'table',
    key,
    caption,
    columns: [
      { head: words.column.item, width: 0.4, align: 'left' },
      ...labels.map((label) => ({ head: `${label} (%)`, width, align: 'decimal' as const })),
    ],
    rows: rows.map(({ label, levels }) => {
      const shares = sharesOf(levels)
      const cells = labels.map((_, level) =>
        shares === null ? noNumber('–', 'percent') : percentCell(shares[level] ?? 0, language),
      )
      return { cells: [label, ...cells] }
    }),
    notes: [],
  }
}

/** Shares 0..1 of the levels; null where they are withheld or nobody chose one. */
function sharesOf(levels: number[] | null): number[] | null {
  const total = levels?.reduce((sum, n) => sum + n, 0) ?? 0
  return levels === null || total === 0 ? null : levels.map((n) => n / total)
}
