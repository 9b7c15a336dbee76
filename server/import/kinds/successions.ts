import { listSuccessionsOf, type Succession, saveSuccessions } from '../../queries/successions.ts'
import { unitIdsByCode } from '../../queries/units.ts'
import { dayOf, oneOf, refuse, textIn, type Values } from '../cells.ts'
import type { TableKind } from '../table-kind.ts'
import { readSuccessionAct, successionActs } from '../words.ts'

/** The unit that a column names by its code. @throws CellError */
export function unitIn(values: Values, column: string, ids: ReadonlyMap<string, number>): number {
  const code = textIn(values, column, 64)
  return ids.get(code) ?? refuse(column, code, 'unknown_unit')
}

const keyOf = ({ predecessorId, successorId, day }: Succession) => `${predecessorId} ${successorId} ${day}`
const cellsOf = ({ act, legalBasis }: Succession) => ({ act, legal_basis: legalBasis })

/** Which unit took over from which, when, and by what decision. */
export const successionTable: TableKind<Succession> = {
  columns: [
    { key: 'predecessor_code', vi: 'Mã đơn vị cũ', required: true, example: 'H01.02' },
    {
      key: 'successor_code',
      vi: 'Mã đơn vị kế thừa',
      required: true,
      example: 'H01.01',
      aliases: ['Mã đơn vị mới'],
    },
    {
      key: 'day',
      vi: 'Ngày hiệu lực',
      required: true,
      example: '2025-07-01',
      exampleVi: '01/07/2025',
      aliases: ['Từ ngày', 'Ngày'],
    },
    { key: 'act', vi: 'Hình thức', required: true, example: 'merger', exampleVi: 'Sáp nhập' },
    {
      key: 'legal_basis',
      vi: 'Căn cứ pháp lý',
      required: true,
      example: 'Nghị quyết số 1/NQ-UBTVQH15',
      aliases: ['Căn cứ'],
    },
  ],
  async open(db) {
    const ids = await unitIdsByCode(db)
    const codes = new Map([...ids].map(([code, unitId]) => [unitId, code]))
    return {
      read: (values) => {
        const predecessorId = unitIn(values, 'predecessor_code', ids)
        const successorId = unitIn(values, 'successor_code', ids)
        if (predecessorId === successorId)
          refuse('successor_code', values.successor_code ?? '', 'own_successor')
        return {
          predecessorId,
          successorId,
          day: dayOf(values, 'day'),
          act: oneOf(values, 'act', readSuccessionAct, successionActs),
          legalBasis: textIn(values, 'legal_basis'),
        }
      },
      keyOf,
      nameOf: ({ predecessorId }) => ({
        column: 'predecessor_code',
        value: codes.get(predecessorId) ?? '',
      }),
      cellsOf,
      readPresent: async () =>
        new Map((await listSuccessionsOf(db)).map((row) => [keyOf(row), cellsOf(row)])),
      write: saveSuccessions,
    }
  },
}
