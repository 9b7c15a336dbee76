import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalJson } from '#contract/canonical.ts'
import {
  type CellFault,
  type ImportFault,
  type ImportKind,
  importLimits,
  type RowState,
} from '#contract/import.ts'
import type { Db } from '../db/client.ts'
import { readRow, type Values } from './cells.ts'
import { headAs, type ReadColumn, recogniseColumns } from './columns.ts'
import { CsvFileError, type TableSource } from './csv.ts'
import { readTable } from './table-file.ts'
import type { Cells, ReadRow, TableChoices, TableReader } from './table-kind.ts'
import { tableKind } from './table-kinds.ts'

/** A row that can be imported, with what it would do. */
export interface PlannedRow extends ReadRow<unknown> {
  state: RowState
  /** What is there now; null where nothing is. */
  before: Cells | null
  after: Cells
}

/** What importing a file would do; nothing is written before `write`. */
export interface ImportPlan {
  kind: ImportKind
  /** Rows of the file, good and bad. */
  rows: number
  planned: PlannedRow[]
  /** In the order of their lines. */
  faults: ImportFault[]
  columns: ReadColumn[]
  /** Values of the first rows as they stand in the file. */
  firstValues: { line: number; values: Values }[]
  reader: TableReader<unknown>
}

/** So many rows of a file are shown before it is imported. */
const shownRows = 8

/** Reads and checks a file and compares it with what is there. @throws CsvFileError */
export async function planImport(
  db: Db,
  kind: ImportKind,
  source: TableSource,
  choices: TableChoices,
): Promise<ImportPlan> {
  const table = tableKind(kind)
  const reader = await table.open(db, choices)
  let columns: ReadColumn[] = []
  const readHead = (names: string[]) => {
    columns = recogniseColumns(names, table.columns)
    return headAs(columns, table.columns)
  }
  const good: ReadRow<unknown>[] = []
  const faults: ImportFault[] = []
  const firstValues: ImportPlan['firstValues'] = []
  const lines = new Map<string, number>()
  let rows = 0
  for await (const { line, values } of readTable(source, readHead)) {
    if (++rows > importLimits.rows) throw tooManyRows()
    if (firstValues.length < shownRows) firstValues.push({ line, values })
    const read = readRow(() => reader.read(values))
    const fault = 'fault' in read ? read.fault : repeats(reader, read.row, lines)
    if (fault) faults.push({ line, ...fault })
    else if ('row' in read) {
      lines.set(reader.keyOf(read.row), line)
      good.push({ line, row: read.row })
    }
  }
  const misfits = reader.checkAll?.(good) ?? new Map<number, CellFault>()
  for (const [line, fault] of misfits) faults.push({ line, ...fault })
  const kept = good.filter(({ line }) => !misfits.has(line))
  const planned = await compare(reader, kept)
  faults.sort((a, b) => a.line - b.line)
  return { kind, rows, planned, faults, columns, firstValues, reader }
}

function tooManyRows(): CsvFileError {
  const { rows } = importLimits
  return new CsvFileError(`The file has more than ${rows} rows. Import it in parts.`, { code: 'too_large' })
}

function repeats(
  reader: TableReader<unknown>,
  row: unknown,
  lines: ReadonlyMap<string, number>,
): CellFault | null {
  const firstLine = lines.get(reader.keyOf(row))
  return firstLine === undefined ? null : { ...reader.nameOf(row), code: 'repeated', firstLine }
}

async function compare(reader: TableReader<unknown>, rows: ReadRow<unknown>[]): Promise<PlannedRow[]> {
  const present = await reader.readPresent(rows.map(({ row }) => row))
  return rows.map(({ line, row }) => {
    const before = present.get(reader.keyOf(row)) ?? null
    const after = reader.cellsOf(row)
    return { line, row, before, after, state: stateOf(before, after) }
  })
}

function stateOf(before: Cells | null, after: Cells): RowState {
  if (before === null) return 'added'
  return Object.keys(after).every((column) => before[column] === after[column]) ? 'same' : 'changed'
}

/** How many rows of a plan are in a state. */
export function countState({ planned }: Pick<ImportPlan, 'planned'>, state: RowState): number {
  return planned.filter((row) => row.state === state).length
}

/** Writes what is new or changed, in the caller's transaction. */
export async function writePlan(tx: Db, { planned, reader }: ImportPlan): Promise<void> {
  const rows = planned.filter(({ state }) => state !== 'same').map(({ row }) => row)
  if (rows.length > 0) await reader.write(tx, rows)
}

/** SHA-256 of a file, in hexadecimal. */
export function hashOfFile(source: TableSource): string {
  const bytes = typeof source === 'string' ? readFileSync(source) : source.bytes
  return createHash('sha256').update(bytes).digest('hex')
}

/** Stands for a file, the choices, and what they would do to what is there now. */
export function stampOf(plan: ImportPlan, fileHash: string, choices: TableChoices): string {
  const does = plan.planned.map(({ line, state, before }) => `${line} ${state} ${JSON.stringify(before)}`)
  const whole = { kind: plan.kind, fileHash, choices: { ...choices }, does }
  return createHash('sha256').update(canonicalJson(whole)).digest('hex')
}
