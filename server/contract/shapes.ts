/** Pieces that several JSON Schemas of requests share. */

/** Number that the database gave a row. */
export const rowId = { type: 'integer', minimum: 1, maximum: 2_147_483_647 } as const

/** Day, YYYY-MM-DD. */
export const day = { type: 'string', format: 'date' } as const
export const dayOrNull = { anyOf: [day, { type: 'null' }] } as const

/** Name of something that people set up. */
export const name = { type: 'string', minLength: 1, maxLength: 200 } as const

export const surveyKey = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' } as const

/** Path of a row, `/:id`. */
export const idParameter = { type: 'object', required: ['id'], properties: { id: rowId } } as const

/** Query that names a unit. */
export const unitQuery = { type: 'object', required: ['unit'], properties: { unit: rowId } } as const

/** Answers by the key of their item, whatever the questionnaire asks. */
export const answers = {
  type: 'object',
  maxProperties: 200,
  additionalProperties: {
    anyOf: [
      { type: 'integer', minimum: -1_000_000_000_000, maximum: 1_000_000_000_000 },
      { type: 'string', maxLength: 4000 },
      { type: 'array', items: { type: 'string', maxLength: 64 }, maxItems: 64 },
      { type: 'null' },
    ],
  },
} as const

/** Bands of the respondent by the key of their question. */
export const respondent = {
  type: 'object',
  maxProperties: 16,
  additionalProperties: { type: 'string', maxLength: 64 },
} as const
