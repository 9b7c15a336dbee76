import { aggregations } from './method.ts'
import { unitKinds } from './office.ts'
import { instruments } from './questionnaire.ts'
import { localText, partKey } from './questionnaire-schema.ts'

const dimension = {
  type: 'object',
  required: ['key', 'title', 'items'],
  additionalProperties: false,
  properties: {
    key: partKey,
    title: localText(300),
    items: { type: 'array', maxItems: 100, items: partKey },
    content: localText(300),
    weight: { type: 'number', minimum: 0, maximum: 1_000_000 },
  },
}

const band = {
  type: 'object',
  required: ['from', 'label'],
  additionalProperties: false,
  properties: { from: { type: 'number', minimum: 0, maximum: 1 }, label: localText(100) },
}

const bands = { type: 'array', maxItems: 12, items: band }

/** Smaller groups than this would lay people open, whatever a method says. */
const fewestShown = 5

/** JSON Schema of a method pack. */
export const methodShape = {
  type: 'object',
  required: [
    'key',
    'version',
    'instrument',
    'title',
    'basis',
    'draft',
    'aggregation',
    'scaleLevels',
    'topLevels',
    'dimensions',
    'overallItem',
    'bands',
    'minimumN',
    'minimumNPublic',
  ],
  additionalProperties: false,
  properties: {
    key: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' },
    version: { type: 'integer', minimum: 1, maximum: 10_000 },
    instrument: { enum: instruments },
    title: localText(300),
    basis: localText(2000),
    draft: { type: 'boolean' },
    aggregation: { enum: aggregations },
    scaleLevels: { type: 'integer', minimum: 2, maximum: 11 },
    topLevels: { type: 'array', maxItems: 11, items: { type: 'integer', minimum: 1, maximum: 11 } },
    dimensions: { type: 'array', maxItems: 40, items: dimension },
    overallItem: { ...partKey, type: ['string', 'null'] },
    bands,
    bandsOf: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(unitKinds.map((kind) => [kind, bands])),
    },
    target: { type: 'number', minimum: 0, maximum: 1 },
    minimumN: { type: 'integer', minimum: fewestShown, maximum: 1000 },
    minimumNPublic: { type: 'integer', minimum: fewestShown, maximum: 1000 },
  },
}
