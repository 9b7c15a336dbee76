import { dayOf, textIn, type Values } from './cells.ts'
import type { Column } from './columns.ts'
import type { TableChoices } from './table-kind.ts'

// Counts and indices say where they were taken from, row by row or once for the whole file.

/** Where a count was taken from. */
export interface Sourced {
  source: string
  /** YYYY-MM-DD */
  sourceOn: string
}

export const sourceColumns: readonly Column[] = [
  {
    key: 'source',
    vi: 'Nguồn',
    required: false,
    example: 'Hệ thống một cửa của tỉnh',
    aliases: ['Nguồn số liệu'],
  },
  {
    key: 'source_date',
    vi: 'Ngày của nguồn',
    required: false,
    example: '2025-12-31',
    exampleVi: '31/12/2025',
    aliases: ['Ngày số liệu'],
  },
]

/** Where a row comes from: its own columns, or else what was told for the whole file. @throws CellError */
export function sourceOf(values: Values, { source, sourceDate }: TableChoices): Sourced {
  const own = { ...values, source: values.source || (source ?? '').normalize('NFC').trim() }
  return { source: textIn(own, 'source'), sourceOn: dayOf(values, 'source_date', sourceDate) }
}

export const sourceCells = ({ source, sourceOn }: { source: string | null; sourceOn: string | null }) => ({
  source: source ?? '',
  source_date: sourceOn ?? '',
})
