import { listMarginsOf, listVolumesOf } from '../../queries/population-rows.ts'
import { unitIdsByCode } from '../../queries/units.ts'
import { saveMargins, saveVolumes } from '../../queries/volumes.ts'
import { countIn, textIn, type Values, yearIn } from '../cells.ts'
import { type Sourced, sourceCells, sourceColumns, sourceOf } from '../sources.ts'
import type { TableKind } from '../table-kind.ts'
import { unitIn } from './successions.ts'

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
