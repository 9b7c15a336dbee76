import { isDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { listCodes, saveCatalogue } from '../queries/catalogue.ts'
import { recordSuccession, saveServicePoints, unitIdsByCode } from '../queries/units.ts'
import { saveMargins, saveVolumes } from '../queries/volumes.ts'
import { readCsv } from './csv.ts'
import { type PopulationOptions, sourceOf } from './population-source.ts'
import { emptyResult, type ImportOptions, type ImportResult, mayWrite } from './report.ts'

/** How a small table is read, told apart and written. */
export interface Table<Row> {
  columns: string[]
  /** The row, or what is wrong with it. */
  read(values: Record<string, string>): Row | string
  /** What makes a row the same as another. */
  keyOf(row: Row): string
  write(db: Db, rows: Row[]): Promise<void>
}

/** Reads a small table, reports bad and repeated rows, and writes the good ones at once. */
export async function importTable<Row>(
  db: Db,
  path: string,
  options: ImportOptions,
  table: Table<Row>,
): Promise<ImportResult> {
  const result = emptyResult()
  const rows = new Map<string, { line: number; row: Row }>()
  for await (const { line, values } of readCsv(path, table.columns)) {
    result.rows++
    const row = table.read(values)
    const reason = typeof row === 'string' ? row : repeats(rows, table.keyOf(row))
    if (reason !== null) result.faults.push({ line, reason })
    else rows.set(table.keyOf(row as Row), { line, row: row as Row })
  }
  if (!mayWrite(options, result.faults)) return result
  await db.transaction((tx) =>
    table.write(
      tx,
      [...rows.values()].map(({ row }) => row),
    ),
  )
  return { ...result, added: rows.size }
}

function repeats(rows: Map<string, { line: number }>, key: string): string | null {
  const first = rows.get(key)
  return first ? `the same row stands on line ${first.line} already` : null
}

/** A whole number of up to nine figures, or null. */
export function count(text: string | undefined): number | null {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Dossier volumes: unit_code, year, field_code, transactions; source and source_date, unless told for the whole file. */
export async function importVolumes(db: Db, path: string, options: PopulationOptions): Promise<ImportResult> {
  const ids = await unitIdsByCode(db)
  return importTable(db, path, options, {
    columns: ['unit_code', 'year', 'field_code', 'transactions'],
    read: (values) => {
      const { unit_code: code = '', year: yearText, field_code: fieldCode, transactions: countText } = values
      const [unitId, year, transactions] = [ids.get(code), count(yearText), count(countText)]
      if (unitId === undefined) return `unit_code "${code}" is not a unit; import the units first`
      if (year === null || year < 1990 || year > 2200) return `year "${yearText}" is not a year`
      if (!fieldCode) return 'field_code is empty'
      if (transactions === null) return `transactions "${countText}" is not a whole number`
      const source = sourceOf(values, options)
      return typeof source === 'string' ? source : { unitId, year, fieldCode, transactions, ...source }
    },
    keyOf: ({ unitId, year, fieldCode }) => `${unitId} ${year} ${fieldCode}`,
    write: saveVolumes,
  })
}

/** Population margins: year, variable, category, population; source and source_date as of volumes. */
export async function importMargins(db: Db, path: string, options: PopulationOptions): Promise<ImportResult> {
  return importTable(db, path, options, {
    columns: ['year', 'variable', 'category', 'population'],
    read: (values) => {
      const { year: yearText, variable, category, population: countText } = values
      const [year, population] = [count(yearText), count(countText)]
      if (year === null || year < 1990 || year > 2200) return `year "${yearText}" is not a year`
      if (!variable || !category) return 'variable or category is empty'
      if (population === null) return `population "${countText}" is not a whole number`
      const source = sourceOf(values, options)
      return typeof source === 'string' ? source : { year, variable, category, population, ...source }
    },
    keyOf: ({ year, variable, category }) => `${year} ${variable} ${category}`,
    write: saveMargins,
  })
}

/** Procedures with their fields: procedure_code, procedure_name, field_code, field_name. */
export async function importProcedures(db: Db, path: string, options: ImportOptions): Promise<ImportResult> {
  const known = await listCodes(db)
  return importTable(db, path, options, {
    columns: ['procedure_code', 'procedure_name', 'field_code', 'field_name'],
    read: ({ procedure_code: code, procedure_name: name, field_code: fieldCode, field_name: fieldName }) => {
      if (!code || !name) return 'procedure_code or procedure_name is empty'
      if (!fieldCode) return 'field_code is empty'
      if (!fieldName && !known.fields.has(fieldCode))
        return `field_name is empty and field "${fieldCode}" is not known yet`
      return { code, name, fieldCode, fieldName: fieldName || fieldCode }
    },
    keyOf: ({ code }) => code,
    write: (tx, rows) => {
      const fields = Map.groupBy(rows, ({ fieldCode }) => fieldCode)
      const list = [...fields].map(([code, members]) => {
        const procedures = members.map(({ code, name }): [string, string] => [code, name])
        return { code, name: members[0]?.fieldName ?? code, nameEn: null, procedures }
      })
      return saveCatalogue(tx, list)
    },
  })
}

/** Counters and windows: unit_code, service_point_code, service_point_name. */
export async function importServicePoints(
  db: Db,
  path: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const ids = await unitIdsByCode(db)
  return importTable(db, path, options, {
    columns: ['unit_code', 'service_point_code', 'service_point_name'],
    read: ({ unit_code: unit = '', service_point_code: code, service_point_name: name }) => {
      const unitId = ids.get(unit)
      if (unitId === undefined) return `unit_code "${unit}" is not a unit; import the units first`
      if (!code || !name) return 'service_point_code or service_point_name is empty'
      return { unitId, code, name }
    },
    keyOf: ({ unitId, code }) => `${unitId} ${code}`,
    write: saveServicePoints,
  })
}

const acts = ['merger', 'split', 'abolition', 'transfer'] as const

/** Which unit took over from which: predecessor_code, successor_code, day, act, legal_basis. */
export async function importSuccessions(db: Db, path: string, options: ImportOptions): Promise<ImportResult> {
  const ids = await unitIdsByCode(db)
  return importTable(db, path, options, {
    columns: ['predecessor_code', 'successor_code', 'day', 'act', 'legal_basis'],
    read: ({
      predecessor_code: from = '',
      successor_code: to = '',
      day = '',
      act: actName,
      legal_basis: legalBasis,
    }) => {
      const [predecessorId, successorId] = [ids.get(from), ids.get(to)]
      if (predecessorId === undefined)
        return `predecessor_code "${from}" is not a unit; import the units first`
      if (successorId === undefined) return `successor_code "${to}" is not a unit; import the units first`
      if (predecessorId === successorId) return 'a unit cannot succeed itself'
      if (!isDay(day)) return `day "${day}" is not a day like 2025-07-01`
      const act = acts.find((known) => known === actName)
      if (!act) return `act "${actName}" is none of ${acts.join(', ')}`
      if (!legalBasis) return 'legal_basis is empty'
      return { predecessorId, successorId, day, act, legalBasis }
    },
    keyOf: ({ predecessorId, successorId, day }) => `${predecessorId} ${successorId} ${day}`,
    write: async (tx, rows) => {
      for (const row of rows) await recordSuccession(tx, row)
    },
  })
}
