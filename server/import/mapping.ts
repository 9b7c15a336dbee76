import { existsSync, readFileSync } from 'node:fs'
import { channels } from '#contract/collector.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import { compile, faultsOf } from '../validation.ts'
import { CsvFileError } from './csv.ts'

const column = { type: 'string', minLength: 1 } as const

const constant = {
  type: 'object',
  required: ['value'],
  additionalProperties: false,
  properties: { value: column },
} as const

/** A mapping file: which column of the data means what. Columns named like an item need no entry. */
const mappingSchema = {
  type: 'object',
  required: ['id', 'unit', 'capturedAt', 'channel'],
  additionalProperties: false,
  properties: {
    /** Name of the batch, so that a later export under another file name counts nothing twice. */
    source: column,
    /** Column with the row's own id; or `{ "of": "row" }`, which makes one from all that stands in the row. */
    id: {
      anyOf: [
        column,
        {
          type: 'object',
          required: ['of'],
          additionalProperties: false,
          properties: { of: { const: 'row' } },
        },
      ],
    },
    /** Column with the unit's code, and what its values mean where they are names; or one code for all rows. */
    unit: {
      anyOf: [
        column,
        constant,
        {
          type: 'object',
          required: ['column', 'values'],
          additionalProperties: false,
          properties: { column, values: { type: 'object', additionalProperties: column } },
        },
      ],
    },
    /** Column with the instant of capture, ISO 8601 with its offset, or a day. */
    capturedAt: column,
    /** Order of the parts of a day that is not ISO 8601. */
    dayOrder: { enum: ['dmy', 'mdy', 'ymd'] },
    /** Column with the channel, and what its values mean where they are not ours; or one channel for all rows. */
    channel: {
      anyOf: [
        {
          type: 'object',
          required: ['column'],
          additionalProperties: false,
          properties: { column, values: { type: 'object', additionalProperties: { enum: channels } } },
        },
        {
          type: 'object',
          required: ['value'],
          additionalProperties: false,
          properties: { value: { enum: channels } },
        },
      ],
    },
    field: column,
    procedure: column,
    /** Band key -> column. */
    respondent: { type: 'object', additionalProperties: column },
    /** Item key -> column, where they differ. */
    answers: { type: 'object', additionalProperties: column },
    /**
     * How the columns of items and bands are called, where they have no entry: `{key}`, `{prompt}` and
     * `{section}` stand for the item's own, `*` for anything.
     */
    headers: { type: 'array', items: column, maxItems: 8 },
    /** What words mean as a level, besides the words of the questionnaire itself: word -> level, or null. */
    levels: { type: 'object', additionalProperties: { type: ['integer', 'null'], minimum: 1, maximum: 9 } },
    /** What parts the ticks of a multiple choice kept in one column; `|` unless told. */
    separator: { type: 'string', minLength: 1, maxLength: 4 },
    /** Multiple choice kept as one column of 0/1 per option: item key -> option key -> column. */
    choices: { type: 'object', additionalProperties: { type: 'object', additionalProperties: column } },
    language: { type: 'string', pattern: '^[a-z]{2,3}$' },
    /** Adds field and procedure codes that are not in the catalogue yet. */
    createMissingCodes: { type: 'boolean' },
  },
} as const

export interface Mapping {
  source?: string
  id: string | { of: 'row' }
  unit: string | { value: string } | { column: string; values: Record<string, string> }
  capturedAt: string
  dayOrder?: 'dmy' | 'mdy' | 'ymd'
  channel: { column: string; values?: Record<string, string> } | { value: string }
  field?: string
  procedure?: string
  respondent?: Record<string, string>
  answers?: Record<string, string>
  headers?: string[]
  levels?: Record<string, number | null>
  separator?: string
  choices?: Record<string, Record<string, string>>
  language?: string
  createMissingCodes?: boolean
}

const check = compile<Mapping>(mappingSchema)

/** @throws CsvFileError naming the fault */
export function readMapping(path: string): Mapping {
  if (!existsSync(path)) throw new CsvFileError(`There is no mapping file ${path}.`)
  let mapping: unknown
  try {
    mapping = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CsvFileError(`${path} is not valid JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (check(mapping)) return mapping
  const faults = faultsOf(check.errors).map(({ at, expected }) => `${at || 'the file'} ${expected}`)
  throw new CsvFileError(`${path} is not a mapping: ${faults.join('; ')}. See docs/import.md.`)
}

/** Columns that the file must have. */
export function requiredColumns(mapping: Mapping): string[] {
  const {
    id,
    unit,
    capturedAt,
    channel,
    field,
    procedure,
    respondent = {},
    answers = {},
    choices = {},
  } = mapping
  const optional = [field, procedure].filter((name) => name !== undefined)
  const ticks = Object.values(choices).flatMap((options) => Object.values(options))
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...(typeof unit === 'string' ? [unit] : 'column' in unit ? [unit.column] : []),
    capturedAt,
    ...('column' in channel ? [channel.column] : []),
    ...optional,
    ...Object.values(respondent),
    ...Object.values(answers),
    ...ticks,
  ]
}

/** @throws CsvFileError when the mapping names an item, option or band that the questionnaire lacks */
export function requireKnownKeys(
  { answers = {}, choices = {}, respondent = {} }: Mapping,
  questionnaire: Questionnaire,
): void {
  const items = new Map(allItems(questionnaire).map((item) => [item.key, item]))
  const bands = new Set(questionnaire.respondent.map((item) => item.key))
  const unknown = [
    ...[...Object.keys(answers), ...Object.keys(choices)].filter((key) => !items.has(key)),
    ...Object.keys(respondent).filter((key) => !bands.has(key)),
  ]
  for (const [key, options] of Object.entries(choices)) {
    const item = items.get(key)
    if (item?.type !== 'choices') continue
    unknown.push(...Object.keys(options).filter((option) => !item.options.some(({ key }) => key === option)))
  }
  if (unknown.length > 0)
    throw new CsvFileError(`The questionnaire ${questionnaire.key} has no ${unknown.join(', ')}.`)
}
