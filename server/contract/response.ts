import { languagePattern } from './languages.ts'
import { answers, day, respondent } from './shapes.ts'

/** JSON Schemas of a response on its way to the server; see `canonical.ts` for what is hashed. */

const key = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' } as const
const code = { type: ['string', 'null'], maxLength: 64 } as const

/** 128 random bits, invented by the client, so that sending again is harmless. */
export const responseId = { type: 'string', pattern: '^[0-9a-f]{32}$' } as const

/** What is hashed and stored. */
export const responseContent = {
  type: 'object',
  required: ['survey', 'version', 'collector', 'language', 'notice', 'day', 'answers'],
  additionalProperties: false,
  properties: {
    survey: key,
    version: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    collector: { type: 'string', minLength: 4, maxLength: 64 },
    language: { type: 'string', pattern: languagePattern },
    /** Version of the privacy notice that was shown. */
    notice: { type: 'integer', minimum: 1, maximum: 10_000 },
    /** Day of capture as the client's clock had it; the server decides. */
    day,
    about: {
      type: 'object',
      additionalProperties: false,
      properties: {
        field: code,
        procedure: code,
        /** Code of the unit that decides, where it is not the unit that received the dossier. */
        competentUnit: code,
        serviceChannel: { enum: ['counter', 'online', 'post', null] },
      },
    },
    answers,
    respondent,
    /** Time taken, in seconds; kept in steps of ten. */
    seconds: { type: ['integer', 'null'], minimum: 0, maximum: 86_400 },
  },
} as const

/** Used once, then dropped: nothing of it is hashed or stored with the response. */
const sentEnvelope = {
  type: 'object',
  required: ['capturedSecondsAgo'],
  additionalProperties: false,
  properties: {
    /** Finds the day of capture: the server's clock minus this age. */
    capturedSecondsAgo: { type: 'integer', minimum: 0, maximum: 100_000_000 },
    /**
     * Single-use code, as `normaliseCode` writes it. Outside the content, because a hash over answers and code
     * would let whoever holds both tables try out which code gave which answers.
     */
    code: { type: 'string', maxLength: 32 },
    /** Whether the device's clock jumped while the response waited: the day is then uncertain. */
    clockJumped: { type: 'boolean' },
  },
} as const

export const responseBody = {
  type: 'object',
  required: ['content', 'sent'],
  additionalProperties: false,
  properties: { content: responseContent, sent: sentEnvelope },
} as const

export const largestBatch = 50

export const responseBatch = {
  type: 'object',
  required: ['responses'],
  additionalProperties: false,
  properties: {
    responses: {
      type: 'array',
      minItems: 1,
      maxItems: largestBatch,
      items: {
        type: 'object',
        required: ['id', 'content', 'sent'],
        additionalProperties: false,
        properties: { id: responseId, content: responseContent, sent: sentEnvelope },
      },
    },
  },
} as const

/** The only answer on which a client may forget a response: it names what was stored. */
export const receipt = {
  type: 'object',
  required: ['id', 'hash', 'day'],
  additionalProperties: false,
  properties: {
    id: responseId,
    hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    /** Day of capture under which it is stored; tablets count their receipts by it. */
    day,
  },
} as const

/** Each response of a batch is judged alone. `status` is what a request of its own would have got. */
export const batchResults = {
  type: 'object',
  required: ['results'],
  additionalProperties: false,
  properties: {
    results: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'status'],
        additionalProperties: false,
        properties: {
          id: responseId,
          status: { type: 'integer' },
          hash: { type: 'string' },
          day: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
          /** As in the answer to a request of its own. */
          details: {},
        },
      },
    },
  },
} as const
