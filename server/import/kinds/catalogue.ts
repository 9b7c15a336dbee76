import {
  listFields,
  listProcedures,
  listServicePoints,
  saveFields,
  saveProcedures,
} from '../../queries/catalogue-rows.ts'
import { saveServicePoints, unitIdsByCode } from '../../queries/units.ts'
import { refuse, textIn, textOrNull } from '../cells.ts'
import type { TableKind } from '../table-kind.ts'
import { unitIn } from './successions.ts'

export interface FieldRow {
  code: string
  name: string
  nameEn: string | null
}

/** Fields of work, lĩnh vực. */
export const fieldTable: TableKind<FieldRow> = {
  columns: [
    { key: 'field_code', vi: 'Mã lĩnh vực', required: true, example: 'HT' },
    { key: 'field_name', vi: 'Tên lĩnh vực', required: true, example: 'Hộ tịch', aliases: ['Lĩnh vực'] },
    { key: 'field_name_en', vi: 'Tên tiếng Anh', required: false, example: 'Civil status' },
  ],
  async open(db) {
    const cellsOf = ({ name, nameEn }: FieldRow) => ({ field_name: name, field_name_en: nameEn ?? '' })
    return {
      read: (values) => ({
        code: textIn(values, 'field_code', 64),
        name: textIn(values, 'field_name'),
        nameEn: textOrNull(values, 'field_name_en'),
      }),
      keyOf: ({ code }) => code,
      nameOf: ({ code }) => ({ column: 'field_code', value: code }),
      cellsOf,
      readPresent: async () => new Map((await listFields(db)).map((row) => [row.code, cellsOf(row)])),
      write: saveFields,
    }
  },
}

export interface ProcedureRow {
  code: string
  name: string
  fieldCode: string
  /** Name of a field that may not be there yet. */
  fieldName: string
}

/** Procedures; a field that is not there yet comes with its first procedure. */
export const procedureTable: TableKind<ProcedureRow> = {
  columns: [
    { key: 'procedure_code', vi: 'Mã thủ tục', required: true, example: '1.004859', aliases: ['Mã TTHC'] },
    {
      key: 'procedure_name',
      vi: 'Tên thủ tục',
      required: true,
      example: 'Đăng ký khai sinh',
      aliases: ['Tên TTHC', 'Thủ tục'],
    },
    { key: 'field_code', vi: 'Mã lĩnh vực', required: true, example: 'HT' },
    { key: 'field_name', vi: 'Tên lĩnh vực', required: false, example: 'Hộ tịch', aliases: ['Lĩnh vực'] },
  ],
  async open(db) {
    const fieldNames = new Map((await listFields(db)).map(({ code, name }) => [code, name]))
    const cellsOf = ({ name, fieldCode }: Pick<ProcedureRow, 'name' | 'fieldCode'>) => ({
      procedure_name: name,
      field_code: fieldCode,
    })
    return {
      read: (values) => {
        const code = textIn(values, 'procedure_code', 64)
        const name = textIn(values, 'procedure_name', 1000)
        const fieldCode = textIn(values, 'field_code', 64)
        const fieldName = textOrNull(values, 'field_name') ?? fieldNames.get(fieldCode)
        return {
          code,
          name,
          fieldCode,
          fieldName: fieldName ?? refuse('field_name', fieldCode, 'unknown_field'),
        }
      },
      keyOf: ({ code }) => code,
      nameOf: ({ code }) => ({ column: 'procedure_code', value: code }),
      cellsOf,
      readPresent: async () =>
        new Map(
          (await listProcedures(db)).map(({ code, name, fieldCode }) => [
            code,
            cellsOf({ name, fieldCode: fieldCode ?? '' }),
          ]),
        ),
      write: async (tx, rows) => {
        const fields = new Map(rows.map(({ fieldCode, fieldName }) => [fieldCode, fieldName]))
        // A name that the office gave a field is not for a list of procedures to change.
        const missing = [...fields].filter(([code]) => !fieldNames.has(code))
        await saveFields(
          tx,
          missing.map(([code, name]) => ({ code, name, nameEn: null })),
        )
        await saveProcedures(tx, rows)
      },
    }
  },
}

export interface ServicePointRow {
  unitId: number
  code: string
  name: string
}

/** Counters and windows of units. */
export const servicePointTable: TableKind<ServicePointRow> = {
  columns: [
    { key: 'unit_code', vi: 'Mã đơn vị', required: true, example: 'H01.01' },
    { key: 'service_point_code', vi: 'Mã quầy', required: true, example: 'Q1' },
    { key: 'service_point_name', vi: 'Tên quầy', required: true, example: 'Quầy số 1', aliases: ['Quầy'] },
  ],
  async open(db) {
    const ids = await unitIdsByCode(db)
    const keyOf = ({ unitId, code }: ServicePointRow) => `${unitId} ${code}`
    const cellsOf = ({ name }: ServicePointRow) => ({ service_point_name: name })
    return {
      read: (values) => ({
        unitId: unitIn(values, 'unit_code', ids),
        code: textIn(values, 'service_point_code', 64),
        name: textIn(values, 'service_point_name', 200),
      }),
      keyOf,
      nameOf: ({ code }) => ({ column: 'service_point_code', value: code }),
      cellsOf,
      readPresent: async () =>
        new Map((await listServicePoints(db)).map((row) => [keyOf(row), cellsOf(row)])),
      write: async (tx, rows) => saveServicePoints(tx, [...rows]),
    }
  },
}
