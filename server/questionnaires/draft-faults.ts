import type { ErrorObject } from 'ajv'
import { type Draft, draftSchema } from '#contract/draft.ts'
import { type ExchangeFile, exchangeSchema } from '#contract/exchange.ts'
import { compileThorough, isStorable } from '../validation.ts'

const validateDraft = compileThorough<Draft>(draftSchema)
const validateFile = compileThorough<ExchangeFile>(exchangeSchema)

/** Most faults of shape that are told at once: whoever mends these sees the rest. */
const mostFaults = 50

/** Where something does not have the shape of a draft, as a JSON pointer, and what belongs there. */
export interface DraftFault {
  at: string
  expected: string
}

const unstorable: DraftFault = { at: '', expected: 'text without NUL and without half a character' }

/** Whether something has the shape of a draft; then the checker can judge what it means. */
export function isDraft(value: unknown): value is Draft {
  return isStorable(value) && validateDraft(value)
}

/** All that keeps something from having the shape of a draft; none for one that has it. */
export function draftFaults(value: unknown): DraftFault[] {
  if (!isStorable(value)) return [unstorable]
  return validateDraft(value) ? [] : told(validateDraft.errors)
}

/**
 * Takes a file of another installation apart: the draft in it, and pointers to what is not known here and was left
 * behind; or what keeps it from being read.
 */
export function readExchangeFile(
  file: unknown,
): { draft: Draft; leftBehind: string[] } | { faults: DraftFault[] } {
  if (!isStorable(file)) return { faults: [unstorable] }
  const rest = structuredClone(file)
  const leftBehind: string[] = []
  // Taking something away may bring another branch of the schema to judge, which knows other names.
  while (!validateFile(rest)) {
    const unknown = (validateFile.errors ?? []).filter(({ keyword }) => keyword === 'additionalProperties')
    const pointers = [...new Set(unknown.map((error) => toFault(error).at))].filter((at) => remove(rest, at))
    if (pointers.length === 0) return { faults: told(validateFile.errors) }
    leftBehind.push(...pointers)
  }
  const { questionnaire, method } = rest
  return { draft: { questionnaire, method }, leftBehind: leftBehind.toSorted() }
}

/** Takes away what a pointer names; false where it is not there. */
function remove(value: unknown, pointer: string): boolean {
  const steps = pointer.split('/').slice(1).map(unescapePointer)
  const last = steps.pop() ?? ''
  const holder = steps.reduce<unknown>(
    (part, step) => (part as Record<string, unknown> | undefined)?.[step],
    value,
  )
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, last)) return false
  return Reflect.deleteProperty(holder, last)
}

const escapePointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
const unescapePointer = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')

function told(errors: ErrorObject[] | null | undefined): DraftFault[] {
  return (errors ?? []).filter(isTelling).map(toFault).slice(0, mostFaults)
}

/** That a branch was not met says nothing beside the faults in it; and of several ways the sum of all tells. */
const isTelling = ({ keyword, schemaPath }: ErrorObject) =>
  keyword !== 'if' && keyword !== 'propertyNames' && !/anyOf\/\d/.test(schemaPath)

function toFault({ instancePath, keyword, params, propertyName, message }: ErrorObject): DraftFault {
  const at = propertyName === undefined ? instancePath : `${instancePath}/${propertyName}`
  if (keyword === 'additionalProperties')
    return {
      at: `${instancePath}/${escapePointer(params.additionalProperty)}`,
      expected: 'nothing of this name',
    }
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
