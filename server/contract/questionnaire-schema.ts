import { mostOptions } from './ballot.ts'
import { languagePattern } from './languages.ts'
import { instruments, procedureSteps } from './questionnaire.ts'

// The shape of a questionnaire as a JSON Schema. What the parts mean together is the checker's business.

/**
 * Names that every object carries: an item of such a key would seem to be answered before anybody answered. And what
 * the page asks of its form, which a field of that name would hide.
 */
const taken = [
  'addEventListener',
  'constructor',
  'dataset',
  'elements',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'querySelector',
  'querySelectorAll',
  'toLocaleString',
  'toString',
  'valueOf',
]

/** Key of an item, a section, a scale or a dimension. */
export const partKey = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
  not: { enum: taken },
} as const

/** Key of an option, which may begin with a digit: `18-24`, `65+`. */
const optionKey = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_+.-]{0,63}$' } as const

/** A text in some languages; Vietnamese is always there, though a draft may still leave it empty. */
export const localText = (maxLength: number) =>
  ({
    type: 'object',
    required: ['vi'],
    maxProperties: 24,
    propertyNames: { pattern: languagePattern },
    additionalProperties: { type: 'string', maxLength },
  }) as const

const short = localText(300)
const long = localText(2000)

const value = { type: ['string', 'integer'], maxLength: 200 } as const
const itemName = { item: partKey }

// biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
const when = (test: object, shape: object) => ({ if: test, then: shape })

const comparison = (property: string, schema: object) => ({
  required: ['item', property],
  additionalProperties: false,
  properties: { ...itemName, [property]: schema },
})

const several = { type: 'array', minItems: 1, maxItems: 32, items: { $ref: '#/$defs/condition' } }

/** One shape for each word that a condition can begin with, so that a fault names its own place. */
const conditionShapes: [property: string, shape: object][] = [
  ['all', { additionalProperties: false, properties: { all: several } }],
  ['any', { additionalProperties: false, properties: { any: several } }],
  ['not', { additionalProperties: false, properties: { not: { $ref: '#/$defs/condition' } } }],
  ['equals', comparison('equals', value)],
  ['in', comparison('in', { type: 'array', minItems: 1, maxItems: 64, items: value })],
  ['atLeast', comparison('atLeast', { type: 'integer' })],
  ['atMost', comparison('atMost', { type: 'integer' })],
  ['answered', comparison('answered', { type: 'boolean' })],
]

const condition = {
  type: 'object',
  anyOf: conditionShapes.map(([property]) => ({ required: [property] })),
  allOf: conditionShapes.map(([property, shape]) => when({ required: [property] }, shape)),
}

const option = {
  type: 'object',
  required: ['key', 'label'],
  additionalProperties: false,
  properties: { key: optionKey, label: short },
} as const

// A clerk who keys paper has one key for each.
const options = { type: 'array', maxItems: mostOptions, items: option }

const common = {
  type: { type: 'string' },
  key: partKey,
  prompt: localText(1000),
  help: long,
  required: { type: 'boolean' },
  showWhen: { $ref: '#/$defs/condition' },
  step: { enum: procedureSteps },
  meaning: { type: 'integer', minimum: 1, maximum: 1000 },
}

const largest = 1_000_000_000_000
const whole = { type: 'integer', minimum: -largest, maximum: largest } as const

const itemShapes: Record<string, { required: string[]; properties: object }> = {
  level: {
    required: ['scale'],
    properties: { scale: partKey, faces: { type: 'boolean' }, matrix: partKey },
  },
  choice: { required: ['options'], properties: { options } },
  choices: {
    required: ['options'],
    properties: { options, atMost: { type: 'integer', minimum: 1, maximum: 64 } },
  },
  number: { required: ['min', 'max'], properties: { min: whole, max: whole } },
  day: { required: [], properties: {} },
  text: {
    required: ['maxLength'],
    properties: { maxLength: { type: 'integer', minimum: 1, maximum: 2000 } },
  },
}

/** @param types the kinds of items that may stand here */
const item = (types: readonly string[]) => ({
  type: 'object',
  required: ['type', 'key', 'prompt'],
  properties: { type: { enum: types } },
  allOf: types.map((type) =>
    when(
      { required: ['type'], properties: { type: { const: type } } },
      {
        required: itemShapes[type]?.required ?? [],
        additionalProperties: false,
        properties: { ...common, ...itemShapes[type]?.properties },
      },
    ),
  ),
})

const matrix = {
  type: 'object',
  required: ['key', 'lead'],
  additionalProperties: false,
  properties: { key: partKey, lead: localText(1000) },
}

const section = {
  type: 'object',
  required: ['key', 'title', 'items'],
  additionalProperties: false,
  properties: {
    key: partKey,
    title: localText(1000),
    items: { type: 'array', maxItems: 100, items: item(Object.keys(itemShapes)) },
    matrices: { type: 'array', maxItems: 50, items: matrix },
    showWhen: { $ref: '#/$defs/condition' },
  },
}

const scale = {
  type: 'object',
  required: ['levels'],
  additionalProperties: false,
  properties: {
    levels: {
      type: 'array',
      minItems: 2,
      maxItems: 11,
      items: {
        type: 'object',
        required: ['label'],
        additionalProperties: false,
        properties: { label: short, points: { type: 'integer', minimum: 0, maximum: 100 } },
      },
    },
    noOpinion: { type: 'boolean' },
  },
}

/** JSON Schema of a questionnaire, by itself or within a draft that repeats `questionnaireDefinitions`. */
export const questionnaireShape = {
  type: 'object',
  required: [
    'key',
    'instrument',
    'title',
    'basis',
    'introduction',
    'languages',
    'scales',
    'sections',
    'respondent',
  ],
  additionalProperties: false,
  properties: {
    key: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' },
    instrument: { enum: instruments },
    title: short,
    basis: long,
    introduction: long,
    languages: {
      type: 'array',
      minItems: 1,
      maxItems: 24,
      uniqueItems: true,
      items: { type: 'string', pattern: languagePattern },
    },
    scales: { type: 'object', maxProperties: 32, propertyNames: partKey, additionalProperties: scale },
    sections: { type: 'array', maxItems: 60, items: section },
    respondent: { type: 'array', maxItems: 16, items: item(['choice']) },
  },
}

export const questionnaireDefinitions = { condition }
