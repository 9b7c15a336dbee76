import type { CellFault } from '#contract/import.ts'
import { unitKinds } from '#contract/office.ts'
import { type LatestUnit, listLatestVersions } from '../../queries/unit-versions.ts'
import { type NewUnit, saveUnits } from '../../queries/units.ts'
import { dayOf, oneOf, textIn, textOrNull, type Values } from '../cells.ts'
import type { Column } from '../columns.ts'
import type { Cells, ReadRow, TableKind } from '../table-kind.ts'
import { areas, readArea, readUnitKind } from '../words.ts'
import { unitExamples } from './unit-examples.ts'

const columns: readonly Column[] = [
  { key: 'unit_code', vi: 'Mã đơn vị', required: true, example: 'H01.01', aliases: ['Mã'] },
  {
    key: 'parent_code',
    vi: 'Mã đơn vị cấp trên',
    required: true,
    example: 'H01',
    aliases: ['Mã cấp trên', 'Đơn vị cấp trên'],
  },
  { key: 'unit_name', vi: 'Tên đơn vị', required: true, example: 'Xã An Bình', aliases: ['Tên'] },
  {
    key: 'kind',
    vi: 'Loại đơn vị',
    required: false,
    example: 'commune',
    exampleVi: 'Xã',
    aliases: ['Loại'],
  },
  // Older lists say there what is not said by kind.
  { key: 'level', vi: 'Cấp', required: false, example: '', isSpare: true },
  { key: 'unit_name_en', vi: 'Tên tiếng Anh', required: false, example: 'An Binh Commune' },
  { key: 'area', vi: 'Khu vực', required: false, example: 'rural', exampleVi: 'Nông thôn' },
  {
    key: 'valid_from',
    vi: 'Từ ngày',
    required: false,
    example: '2025-07-01',
    exampleVi: '01/07/2025',
    aliases: ['Ngày hiệu lực'],
  },
]

function readUnit(values: Values, validFrom: string | undefined): NewUnit {
  return {
    code: textIn(values, 'unit_code', 64),
    name: textIn(values, 'unit_name', 200),
    kind: oneOf({ ...values, kind: values.kind || values.level }, 'kind', readUnitKind, unitKinds),
    area: values.area ? oneOf(values, 'area', readArea, areas) : null,
    parentCode: textOrNull(values, 'parent_code', 64),
    nameEn: textOrNull(values, 'unit_name_en', 200),
    validFrom: dayOf(values, 'valid_from', validFrom),
  }
}

function cellsOf(unit: Omit<NewUnit, 'code' | 'validFrom'>): Cells {
  const { parentCode, kind, area, name, nameEn } = unit
  return {
    parent_code: parentCode ?? '',
    unit_name: name,
    kind,
    unit_name_en: nameEn ?? '',
    area: area ?? '',
  }
}

/** Units: whatever differs from what is known gets a new version from its day on. */
export const unitTable: TableKind<NewUnit> = {
  columns,
  examples: unitExamples,
  async open(db, { validFrom }) {
    const latest = new Map((await listLatestVersions(db)).map((unit) => [unit.code, unit]))
    // A unit that has ended may still stand above others in the time before.
    const parents = new Map([...latest].map(([code, { parentCode }]) => [code, parentCode]))
    return {
      read: (values) => readUnit(values, validFrom),
      keyOf: ({ code }) => code,
      nameOf: ({ code }) => ({ column: 'unit_code', value: code }),
      cellsOf,
      readPresent: async (rows) => presentOf(rows, latest),
      checkAll: (rows) => placeFaults(rows, parents),
      write: async (tx, rows) => {
        await saveUnits(tx, [...rows])
      },
    }
  },
}

/** What is there of these units already; one that has ended and begins again is new. */
function presentOf(rows: readonly NewUnit[], latest: ReadonlyMap<string, LatestUnit>): Map<string, Cells> {
  const present = new Map<string, Cells>()
  for (const { code, validFrom } of rows) {
    const known = latest.get(code)
    const isThere = known && (known.validTo === null || validFrom < known.validTo)
    if (isThere) present.set(code, cellsOf(known))
  }
  return present
}

/**
 * Rows whose parent is neither in the file nor known, with those below them, and rows that stand below themselves.
 * @param parents code of the parent by code of the unit, as it is now
 */
export function placeFaults(
  rows: readonly ReadRow<NewUnit>[],
  parents: ReadonlyMap<string, string | null>,
): Map<number, CellFault> {
  const faults = new Map<number, CellFault>()
  const found = (line: number, { parentCode }: NewUnit, code: 'unknown_parent' | 'cycle') =>
    faults.set(line, { column: 'parent_code', value: parentCode ?? '', code })
  let kept = rows
  for (let before = -1; before !== faults.size; ) {
    before = faults.size
    const codes = new Set([...parents.keys(), ...kept.map(({ row }) => row.code)])
    for (const { line, row } of kept)
      if (row.parentCode !== null && !codes.has(row.parentCode)) found(line, row, 'unknown_parent')
    kept = kept.filter(({ line }) => !faults.has(line))
  }
  const above = new Map([...parents, ...kept.map(({ row }) => [row.code, row.parentCode] as const)])
  for (const { line, row } of kept) if (standsBelowItself(row.code, above)) found(line, row, 'cycle')
  return faults
}

function standsBelowItself(code: string, above: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let next = above.get(code) ?? null; next !== null; next = above.get(next) ?? null) {
    if (next === code) return true
    // A loop further up is the fault of those who form it.
    if (seen.has(next)) return false
    seen.add(next)
  }
  return false
}
