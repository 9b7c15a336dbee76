/** The tables that come in from files, in the order in which an office needs them. */
export const importKinds = [
  'units',
  'successions',
  'fields',
  'procedures',
  'service-points',
  'volumes',
  'margins',
  'dossiers',
  'official-indices',
] as const
export type ImportKind = (typeof importKinds)[number]

/** Greatest file and table that are taken at once. */
export const importLimits = { bytes: 10 * 1024 * 1024, rows: 50_000 } as const

/** What can be wrong with a cell. */
export type ImportFaultCode =
  | 'empty'
  | 'too_long'
  | 'not_text'
  | 'unknown_unit'
  | 'unknown_parent'
  | 'unknown_field'
  | 'not_a_day'
  | 'not_a_year'
  | 'not_a_number'
  | 'not_one_of'
  | 'not_a_period'
  | 'not_points'
  | 'not_a_place'
  | 'zero'
  | 'more_than_handled'
  | 'repeated'
  | 'own_successor'
  | 'cycle'

/** What is wrong with a cell, before it is known in which line it stands. */
export interface CellFault {
  /** Key of the column, as in English headers. */
  column: string
  /** As it stands in the file. */
  value: string
  code: ImportFaultCode
  /** What would be taken, for `not_one_of`. */
  expected?: readonly string[]
  /** The line that came first, for `repeated`. */
  firstLine?: number
}

/** A row that is not imported, and why. */
export interface ImportFault extends CellFault {
  line: number
}

export type RowState = 'added' | 'changed' | 'same'

/** A row as it was understood, by column key. */
export interface PreviewRow {
  line: number
  /** `faulty` where it is not imported. */
  state: RowState | 'faulty'
  cells: Record<string, string>
}

/** A cell that an import would give another value. */
export interface PreviewChange {
  line: number
  /** What the row is called. */
  name: string
  column: string
  before: string
  after: string
}

/** What an import of a file would do. Nothing has been written. */
export interface ImportPreview {
  kind: ImportKind
  /** SHA-256 of the file, in hexadecimal. */
  fileHash: string
  /** Stands for the file, the choices and what they would do now; confirming names it. */
  stamp: string
  rows: number
  added: number
  changed: number
  same: number
  /** All rows that would not be imported; `faults` names the first of them. */
  bad: number
  faults: ImportFault[]
  /** Columns of the file, each with the key it is taken for; null where it is left aside. */
  columns: { name: string; column: string | null }[]
  firstRows: PreviewRow[]
  /** The first of the values that would change. */
  changes: PreviewChange[]
}

/** What an import did. */
export interface ImportDone {
  rows: number
  added: number
  changed: number
  same: number
  bad: number
}

/** Why a file cannot be read at all. */
export type FileFaultCode =
  | 'no_file'
  | 'not_utf8'
  | 'not_csv'
  | 'not_xlsx'
  | 'missing_column'
  | 'repeated_column'
  | 'too_large'

export interface FileFault {
  code: FileFaultCode
  /** Columns that are missing or stand twice. */
  columns?: readonly string[]
  /** Columns that the file has. */
  found?: readonly string[]
  line?: number
}

const text = { type: 'string', maxLength: 300 } as const

export const importParameter = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { enum: importKinds } },
} as const

/** The name of the file tells CSV from XLSX; the rest speaks for rows that do not say it themselves. */
const choices = {
  name: { type: 'string', minLength: 1, maxLength: 255 },
  validFrom: { type: 'string', format: 'date' },
  source: text,
  sourceDate: { type: 'string', format: 'date' },
} as const

export const previewQuery = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: choices,
} as const

export const importQuery = {
  type: 'object',
  required: ['name', 'stamp'],
  additionalProperties: false,
  properties: { ...choices, stamp: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
} as const

export const templateQuery = {
  type: 'object',
  additionalProperties: false,
  /** A spreadsheet is there of units alone; a list of them is where people need most to see how it is meant. */
  properties: { language: { enum: ['vi', 'en'] }, format: { enum: ['csv', 'xlsx'] } },
} as const
