import { type UnitKind, unitKinds } from '#contract/office.ts'
import { isDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { type NewUnit, saveUnits, unitIdsByCode } from '../queries/units.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { emptyResult, type ImportOptions, type ImportResult, mayWrite, type RowFault } from './report.ts'

const areas = ['urban', 'rural', 'remote'] as const

/**
 * Imports units: columns unit_code, parent_code, unit_name; kind (or level) says what it is; optional
 * unit_name_en, area and valid_from (YYYY-MM-DD). Repeating it changes only what differs.
 * @param validFrom first day of rows that name none
 */
export async function importUnits(
  db: Db,
  path: string,
  options: ImportOptions & { validFrom: string },
): Promise<ImportResult> {
  const known = new Set((await unitIdsByCode(db)).keys())
  const rows: { line: number; unit: NewUnit }[] = []
  const faults: RowFault[] = []
  const result = emptyResult()
  for await (const row of readCsv(path, ['unit_code', 'parent_code', 'unit_name'])) {
    result.rows++
    const unit = readUnit(row, options.validFrom)
    if (typeof unit === 'string') faults.push({ line: row.line, reason: unit })
    else rows.push({ line: row.line, unit })
  }
  const good = withoutStrays(withoutRepeats(rows, faults), known, faults).map(({ unit }) => unit)
  result.faults = faults.sort((a, b) => a.line - b.line)
  return mayWrite(options, faults) && good.length > 0 ? { ...result, ...(await saveUnits(db, good)) } : result
}

/** The unit of a row, or what is wrong with it. */
function readUnit({ values }: CsvRow, validFrom: string): NewUnit | string {
  const code = values.unit_code
  const name = values.unit_name
  if (!code) return 'unit_code is empty'
  if (!name) return 'unit_name is empty'
  const kind = values.kind || values.level
  if (!kind || !unitKinds.includes(kind as UnitKind))
    return `kind "${kind ?? ''}" is none of ${unitKinds.join(', ')}`
  const area = values.area || null
  if (area !== null && !areas.includes(area as never)) return `area "${area}" is none of ${areas.join(', ')}`
  const from = values.valid_from || validFrom
  if (!isDay(from)) return `valid_from "${from}" is not a day like 2025-07-01`
  return {
    code,
    parentCode: values.parent_code || null,
    kind: kind as UnitKind,
    area: area as NewUnit['area'],
    name,
    nameEn: values.unit_name_en || null,
    validFrom: from,
  }
}

type UnitRow = { line: number; unit: NewUnit }

function withoutRepeats(rows: UnitRow[], faults: RowFault[]): UnitRow[] {
  const lines = new Map<string, number>()
  return rows.filter(({ line, unit }) => {
    const first = lines.get(unit.code)
    if (first === undefined) lines.set(unit.code, line)
    else faults.push({ line, reason: `unit_code "${unit.code}" stands on line ${first} already` })
    return first === undefined
  })
}

/** Rows whose parent is neither in the file nor known; those below them fall with them. */
function withoutStrays(rows: UnitRow[], known: Set<string>, faults: RowFault[]): UnitRow[] {
  let kept = rows
  for (;;) {
    const codes = new Set([...known, ...kept.map(({ unit }) => unit.code)])
    const strays = kept.filter(({ unit }) => unit.parentCode !== null && !codes.has(unit.parentCode))
    if (strays.length === 0) return kept
    for (const { line, unit } of strays)
      faults.push({ line, reason: `parent_code "${unit.parentCode}" is not a unit` })
    kept = kept.filter((row) => !strays.includes(row))
  }
}
