/** Every answer that says no: what programs go by, and what people read. */
export const problemAnswer = {
  type: 'object',
  required: ['code', 'message'],
  additionalProperties: false,
  properties: {
    /** Stable word for programs. */
    code: { type: 'string', pattern: '^[a-z][a-z_]{1,39}$' },
    message: { type: 'string', minLength: 1 },
    /** Of a shape that the code decides. */
    details: {},
  },
} as const
