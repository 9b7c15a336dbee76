import { hasTwoDecimals, type OfficialIndex, officialIndexNames } from '#contract/official-index.ts'
import { listOfficialIndicesOf, saveOfficialIndices } from '../../queries/official-indices.ts'
import { unitIdsByCode } from '../../queries/units.ts'
import { countIn, oneOf, refuse, type Values, yearIn } from '../cells.ts'
import { sourceCells, sourceColumns, sourceOf } from '../sources.ts'
import type { TableKind } from '../table-kind.ts'
import { unitIn } from './successions.ts'

/** Points from 0 to 100, written 91.43 or 91,43. @throws CellError */
function pointsIn(values: Values): number {
  const text = values.value ?? ''
  const points = Number(text.replace(',', '.'))
  const isFit = text !== '' && points >= 0 && points <= 100 && hasTwoDecimals(points)
  return isFit ? points : refuse('value', text, text === '' ? 'empty' : 'not_points')
}

/** A place among so many; null where both cells are empty. @throws CellError */
function rankIn(values: Values): OfficialIndex['rank'] {
  if (!values.rank && !values.ranked) return null
  const [place, of] = [countIn(values, 'rank'), countIn(values, 'ranked')]
  return place >= 1 && place <= of && of <= 9999
    ? { place, of }
    : refuse('rank', `${values.rank} / ${values.ranked}`, 'not_a_place')
}

const cellsOf = (row: OfficialIndex) => ({
  value: String(row.value.points),
  rank: row.rank ? String(row.rank.place) : '',
  ranked: row.rank ? String(row.rank.of) : '',
  ...sourceCells(row),
})

/** Indices that others publish. */
export const officialIndexTable: TableKind<OfficialIndex> = {
  columns: [
    { key: 'unit_code', vi: 'Mã đơn vị', required: true, example: 'H01' },
    { key: 'index', vi: 'Chỉ số', required: true, example: 'par_index' },
    { key: 'year', vi: 'Năm', required: true, example: '2025' },
    { key: 'value', vi: 'Giá trị', required: true, example: '91.43', exampleVi: '91,43' },
    { key: 'rank', vi: 'Thứ hạng', required: false, example: '3' },
    { key: 'ranked', vi: 'Số được xếp hạng', required: false, example: '34' },
    ...sourceColumns,
  ],
  async open(db, choices) {
    const ids = await unitIdsByCode(db)
    const codes = new Map([...ids].map(([code, unitId]) => [unitId, code]))
    const keyOf = ({ unitId, name, year }: OfficialIndex) => `${unitId} ${name} ${year}`
    const nameIn = (text: string) => officialIndexNames.find((known) => known === text) ?? null
    return {
      read: (values) => ({
        unitId: unitIn(values, 'unit_code', ids),
        name: oneOf(values, 'index', nameIn, officialIndexNames),
        year: yearIn(values, 'year'),
        value: { points: pointsIn(values) },
        rank: rankIn(values),
        ...sourceOf(values, choices),
      }),
      keyOf,
      nameOf: ({ unitId, name, year }) => ({
        column: 'unit_code',
        value: `${codes.get(unitId)} · ${name} · ${year}`,
      }),
      cellsOf,
      readPresent: async (rows) => {
        const units = [...new Set(rows.map(({ unitId }) => unitId))]
        const present = await listOfficialIndicesOf(db, units)
        return new Map(present.map((row) => [keyOf(row), cellsOf(row)]))
      },
      write: saveOfficialIndices,
    }
  },
}
