import type { ImportKind } from '#contract/import.ts'

/** Keys of the columns of each table, required ones and the rest, as the server understands them. */
export const tableColumns: Record<ImportKind, { required: readonly string[]; optional: readonly string[] }> =
  {
    units: {
      required: ['unit_code', 'parent_code', 'unit_name', 'kind'],
      optional: ['unit_name_en', 'area', 'valid_from'],
    },
    successions: {
      required: ['predecessor_code', 'successor_code', 'day', 'act', 'legal_basis'],
      optional: [],
    },
    fields: { required: ['field_code', 'field_name'], optional: ['field_name_en'] },
    procedures: { required: ['procedure_code', 'procedure_name', 'field_code'], optional: ['field_name'] },
    'service-points': {
      required: ['unit_code', 'service_point_code', 'service_point_name'],
      optional: [],
    },
    volumes: {
      required: ['unit_code', 'year', 'field_code', 'transactions'],
      optional: ['source', 'source_date'],
    },
    margins: {
      required: ['year', 'variable', 'category', 'population'],
      optional: ['source', 'source_date'],
    },
    dossiers: {
      required: ['unit_code', 'period', 'handled', 'on_time'],
      optional: ['field_code', 'source', 'source_date'],
    },
    'official-indices': {
      required: ['unit_code', 'index', 'year', 'value'],
      optional: ['rank', 'ranked', 'source', 'source_date'],
    },
  }
