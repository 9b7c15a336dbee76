import type { Draft } from './draft.ts'
import { draftSchema } from './draft.ts'

/** Questionnaire and method as one file, to be carried to another installation. */
export interface ExchangeFile extends Draft {
  format: typeof exchangeFormat
  formatVersion: typeof exchangeVersion
}

export const exchangeFormat = 'hailong-questionnaire'
export const exchangeVersion = 1

/** JSON Schema of the file, published at `/api/questionnaire.schema.json`. */
export const exchangeSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Hài Lòng: a questionnaire with its method',
  ...draftSchema,
  required: ['format', 'formatVersion', ...draftSchema.required],
  properties: {
    format: { const: exchangeFormat },
    formatVersion: { const: exchangeVersion },
    ...draftSchema.properties,
  },
}

/** What became of a file that was read. */
export interface Imported {
  draftId: string
  /** JSON pointers of what this version of the program does not know, and left behind. */
  leftBehind: string[]
}

/** A file to begin a draft from, under a key of its own. The file's shape is judged place by place. */
export const importBody = {
  type: 'object',
  required: ['key', 'file'],
  additionalProperties: false,
  properties: {
    key: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' },
    file: { type: 'object' },
  },
} as const
