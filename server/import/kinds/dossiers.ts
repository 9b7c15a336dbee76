import { type DossierRow, listDossierResults, saveDossierResults } from '../../queries/dossiers.ts'
import { unitIdsByCode } from '../../queries/units.ts'
import { countIn, refuse, textOrNull, type Values } from '../cells.ts'
import { sourceCells, sourceColumns, sourceOf } from '../sources.ts'
import type { TableKind } from '../table-kind.ts'
import { unitIn } from './successions.ts'

/** Year and month of a period, 2026 or 2026-03; month 0 is the whole year. @throws CellError */
function periodIn(values: Values): { year: number; month: number } {
  const text = values.period ?? ''
  const match = /^(199\d|2[01]\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(text)
  return match
    ? { year: Number(match[1]), month: Number(match[2] ?? 0) }
    : refuse('period', text, text === '' ? 'empty' : 'not_a_period')
}

/** Dossiers handled, at least one, and how many of these on time. @throws CellError */
function countsIn(values: Values): { handled: number; onTime: number } {
  const [handled, onTime] = [countIn(values, 'handled'), countIn(values, 'on_time')]
  if (handled === 0) refuse('handled', values.handled ?? '', 'zero')
  if (onTime > handled) refuse('on_time', values.on_time ?? '', 'more_than_handled')
  return { handled, onTime }
}

const cellsOf = (row: DossierRow) => ({
  handled: String(row.handled),
  on_time: String(row.onTime),
  ...sourceCells(row),
})

/** Dossiers handled and how many of them on time, by unit, month or year, and field. */
export const dossierTable: TableKind<DossierRow> = {
  columns: [
    { key: 'unit_code', vi: 'Mã đơn vị', required: true, example: 'H01.01' },
    { key: 'period', vi: 'Kỳ', required: true, example: '2026-03', aliases: ['Tháng', 'Năm'] },
    { key: 'field_code', vi: 'Mã lĩnh vực', required: false, example: 'HT' },
    { key: 'handled', vi: 'Đã giải quyết', required: true, example: '12439' },
    { key: 'on_time', vi: 'Đúng hạn', required: true, example: '12432' },
    ...sourceColumns,
  ],
  async open(db, choices) {
    const ids = await unitIdsByCode(db)
    const codes = new Map([...ids].map(([code, unitId]) => [unitId, code]))
    const keyOf = ({ unitId, year, month, fieldCode }: DossierRow) =>
      `${unitId} ${year} ${month} ${fieldCode}`
    return {
      read: (values) => ({
        unitId: unitIn(values, 'unit_code', ids),
        ...periodIn(values),
        fieldCode: textOrNull(values, 'field_code', 64) ?? '',
        ...countsIn(values),
        ...sourceOf(values, choices),
      }),
      keyOf,
      nameOf: ({ unitId, year, month, fieldCode }) => ({
        column: 'unit_code',
        value: [codes.get(unitId), month === 0 ? year : `${year}-${month}`, fieldCode].join(' · '),
      }),
      cellsOf,
      readPresent: async (rows) => {
        const years = [...new Set(rows.map(({ year }) => year))]
        return new Map((await listDossierResults(db, years)).map((row) => [keyOf(row), cellsOf(row)]))
      },
      write: saveDossierResults,
    }
  },
}
