import { listMarginsOf, listVolumesOf } from '../../queries/population-rows.ts'
import { unitIdsByCode } from '../../queries/units.ts'
import { saveMargins, saveVolumes } from '../../queries/volumes.ts'
import { countIn, dayOf, textIn, type Values, yearIn } from '../cells.ts'
import type { Column } from '../columns.ts'
import type { TableChoices, TableKind } from '../table-kind.ts'
import { unitIn } from './successions.ts'

/** Where a count was taken from. */
interface Sourced {
  source: string
  /** YYYY-MM-DD */
  sourceOn: string
}

export interface VolumeRow extends Sourced {
  unitId: number
  year: number
  fieldCode: string
  transactions: number
}

export interface MarginRow extends Sourced {
  year: number
  variable: string
  category: string
  population: number
}

const sourceColumns: readonly Column[] = [
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
function sourceOf(values: Values, { source, sourceDate }: TableChoices): Sourced {
  const own = { ...values, source: values.source || (source ?? '').normalize('NFC').trim() }
  return { source: textIn(own, 'source'), sourceOn: dayOf(values, 'source_date', sourceDate) }
}

const sourceCells = ({ source, sourceOn }: { source: string | null; sourceOn: string | null }) => ({
  source: source ?? '',
  source_date: sourceOn ?? '',
})

/** Dossiers handled by unit, year and field: the population behind a sample. */
export const volumeTable: TableKind<VolumeRow> = {
  columns: [
    { key: 'unit_code', vi: 'Mã đơn vị', required: true, example: 'H01.01' },
    { key: 'year', vi: 'Năm', required: true, example: '2025' },
    { key: 'field_code', vi: 'Mã lĩnh vực', required: true, example: 'HT' },
    {
      key: 'transactions',
      vi: 'Số hồ sơ',
      required: true,
      example: '12439',
      aliases: ['Số giao dịch', 'Số lượng hồ sơ'],
    },
    ...sourceColumns,
  ],
  async open(db, choices) {
    const ids = await unitIdsByCode(db)
    const codes = new Map([...ids].map(([code, unitId]) => [unitId, code]))
    const keyOf = (row: Pick<VolumeRow, 'unitId' | 'year' | 'fieldCode'>) =>
      `${row.unitId} ${row.year} ${row.fieldCode}`
    return {
      read: (values) => ({
        unitId: unitIn(values, 'unit_code', ids),
        year: yearIn(values, 'year'),
        fieldCode: textIn(values, 'field_code', 64),
        transactions: countIn(values, 'transactions'),
        ...sourceOf(values, choices),
      }),
      keyOf,
      nameOf: ({ unitId, year, fieldCode }) => ({
        column: 'unit_code',
        value: `${codes.get(unitId)} · ${year} · ${fieldCode}`,
      }),
      cellsOf: (row) => ({ transactions: String(row.transactions), ...sourceCells(row) }),
      readPresent: async (rows) =>
        new Map(
          (await listVolumesOf(db, [...new Set(rows.map(({ year }) => year))])).map((row) => [
            keyOf(row),
            { transactions: String(row.transactions), ...sourceCells(row) },
          ]),
        ),
      write: async (tx, rows) => saveVolumes(tx, [...rows]),
    }
  },
}

const variable = (values: Values) => textIn(values, 'variable', 64)

/** Known totals of the population by band, for weighting. */
export const marginTable: TableKind<MarginRow> = {
  columns: [
    { key: 'year', vi: 'Năm', required: true, example: '2025' },
    { key: 'variable', vi: 'Biến', required: true, example: 'gender', aliases: ['Chỉ tiêu'] },
    { key: 'category', vi: 'Nhóm', required: true, example: 'female' },
    { key: 'population', vi: 'Số người', required: true, example: '512000', aliases: ['Dân số'] },
    ...sourceColumns,
  ],
  async open(db, choices) {
    const keyOf = (row: Pick<MarginRow, 'year' | 'variable' | 'category'>) =>
      `${row.year} ${row.variable} ${row.category}`
    return {
      read: (values) => ({
        year: yearIn(values, 'year'),
        variable: variable(values),
        category: textIn(values, 'category', 64),
        population: countIn(values, 'population'),
        ...sourceOf(values, choices),
      }),
      keyOf,
      nameOf: ({ year, variable, category }) => ({
        column: 'category',
        value: `${year} · ${variable} · ${category}`,
      }),
      cellsOf: (row) => ({ population: String(row.population), ...sourceCells(row) }),
      readPresent: async (rows) =>
        new Map(
          (await listMarginsOf(db, [...new Set(rows.map(({ year }) => year))])).map((row) => [
            keyOf(row),
            { population: String(row.population), ...sourceCells(row) },
          ]),
        ),
      write: async (tx, rows) => saveMargins(tx, [...rows]),
    }
  },
}
