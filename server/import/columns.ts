import { CsvFileError, headOf } from './csv.ts'
import { plainText } from './words.ts'

/** A column of a table: its key, how it is headed in Vietnamese, and what stands there in the template. */
export interface Column {
  key: string
  vi: string
  required: boolean
  example: string
  /** Where the Vietnamese template says it otherwise. */
  exampleVi?: string
  /** Other heads that are understood. */
  aliases?: readonly string[]
  /** Read where it is there, and not asked for in templates. */
  isSpare?: boolean
}

/** A column of a file with the key it is taken for; null where it is left aside. */
export interface ReadColumn {
  name: string
  column: string | null
}

/** Head of a column that is left aside: it may be called like a key without being one. */
const asidePrefix = 'aside:'

/** What each head of a file means: its key, its Vietnamese name or an alias, diacritics and case aside. */
export function recogniseColumns(names: readonly string[], columns: readonly Column[]): ReadColumn[] {
  const known = new Map(
    columns.flatMap(({ key, vi, aliases = [] }) =>
      [key, vi, ...aliases].map((name) => [plainText(name), key] as const),
    ),
  )
  return names.map((name) => ({ name, column: known.get(plainText(name)) ?? null }))
}

/**
 * The keys under which the cells of a file are read.
 * @throws CsvFileError when a required column is missing, or one stands twice
 */
export function headAs(read: readonly ReadColumn[], columns: readonly Column[]): string[] {
  const keys = read.flatMap(({ column }) => (column === null ? [] : [column]))
  const required = columns.filter((column) => column.required).map(({ key }) => key)
  const missing = required.filter((key) => !keys.includes(key))
  const found = read.map(({ name }) => name)
  if (missing.length > 0)
    throw new CsvFileError(
      `The first line lacks the column ${missing.join(', ')}. It has: ${found.join(', ')}.`,
      { code: 'missing_column', columns: missing, found },
    )
  headOf(keys, [])
  return read.map(({ column }, at) => column ?? `${asidePrefix}${at}`)
}
