import type { CellFault } from '#contract/import.ts'
import type { Db } from '../db/client.ts'
import type { Values } from './cells.ts'
import type { Column } from './columns.ts'

/** What speaks for rows that do not say it themselves. Days are YYYY-MM-DD. */
export interface TableChoices {
  /** First day of units. */
  validFrom?: string
  /** Where counts of populations were taken from. */
  source?: string
  sourceDate?: string
}

/** What a row says, by column key: two rows that say the same are the same. */
export type Cells = Record<string, string>

/** A row with its line in the file. */
export interface ReadRow<Row> {
  line: number
  row: Row
}

/** How the rows of a table are understood, checked and written, once what they refer to is known. */
export interface TableReader<Row> {
  /** @throws CellError for what the row cannot mean */
  read(values: Values): Row
  /** What makes a row the same as another. */
  keyOf(row: Row): string
  /** The column that a repeated row is named by, and what stands there. */
  nameOf(row: Row): { column: string; value: string }
  cellsOf(row: Row): Cells
  /** What is there already, by key, as far as these rows touch it. */
  readPresent(rows: readonly Row[]): Promise<ReadonlyMap<string, Cells>>
  /** Rows that do not fit with all the others, by line. */
  checkAll?(rows: readonly ReadRow<Row>[]): ReadonlyMap<number, CellFault>
  /** Writes rows that are new or changed, in the caller's transaction. */
  write(tx: Db, rows: readonly Row[]): Promise<void>
}

/** A table that comes in from a file. */
export interface TableKind<Row> {
  columns: readonly Column[]
  /** Rows of the template, by column key; left out: one row of the columns' own examples. */
  examples?: Readonly<Record<'vi' | 'en', readonly Cells[]>>
  /** Looks up what rows may refer to. */
  open(db: Db, choices: TableChoices): Promise<TableReader<Row>>
}
