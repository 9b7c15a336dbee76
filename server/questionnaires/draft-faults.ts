import type { ErrorObject } from 'ajv'
import { type Draft, draftSchema } from '#contract/draft.ts'
import { compileThorough, isStorable } from '../validation.ts'

const validate = compileThorough<Draft>(draftSchema)

/** Most faults of shape that are told at once: whoever mends these sees the rest. */
const mostFaults = 50

/** Where something does not have the shape of a draft, as a JSON pointer, and what belongs there. */
export interface DraftFault {
  at: string
  expected: string
}

/** Whether something has the shape of a draft; then the checker can judge what it means. */
export function isDraft(value: unknown): value is Draft {
  return isStorable(value) && validate(value)
}

/** All that keeps something from having the shape of a draft; none for one that has it. */
export function draftFaults(value: unknown): DraftFault[] {
  if (!isStorable(value)) return [{ at: '', expected: 'text without NUL and without half a character' }]
  if (validate(value)) return []
  return (validate.errors ?? []).filter(isTelling).map(toFault).slice(0, mostFaults)
}

/** That a branch was not met says nothing beside the faults in it; and of several ways the sum of all tells. */
const isTelling = ({ keyword, schemaPath }: ErrorObject) =>
  keyword !== 'if' && keyword !== 'propertyNames' && !/anyOf\/\d/.test(schemaPath)

function toFault({ instancePath, keyword, params, propertyName, message }: ErrorObject): DraftFault {
  const at = propertyName === undefined ? instancePath : `${instancePath}/${propertyName}`
  if (keyword === 'additionalProperties')
    return { at: `${instancePath}/${params.additionalProperty}`, expected: 'nothing of this name' }
  if (keyword === 'required') return { at: `${instancePath}/${params.missingProperty}`, expected: 'a value' }
  return { at, expected: expectedBy[keyword]?.(params) ?? message ?? 'something else' }
}

const expectedBy: Record<string, (params: ErrorObject['params']) => string> = {
  type: ({ type }) => [type].flat().join(' or '),
  enum: ({ allowedValues }) => `one of ${allowedValues.join(', ')}`,
  pattern: ({ pattern }) => `text of the form ${pattern}`,
  maxLength: ({ limit }) => `at most ${limit} characters`,
  minItems: ({ limit }) => `at least ${limit} entries`,
  maxItems: ({ limit }) => `at most ${limit} entries`,
  maxProperties: ({ limit }) => `at most ${limit} entries`,
  uniqueItems: () => 'each entry once',
  minimum: ({ limit }) => `${limit} or more`,
  maximum: ({ limit }) => `${limit} or less`,
  not: () => 'another key: this one is a word of the program',
  anyOf: () => 'all, any, not, or an item with equals, in, atLeast, atMost or answered',
}
