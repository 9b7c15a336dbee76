import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { Case } from './cases.ts'
import type { Operation } from './operations.ts'
import type { Schema } from './schema.ts'

export interface Answer {
  status: number
  contentType: string
  body: string
}

const ajv = new Ajv({ strict: false, allowUnionTypes: true })
addFormats.default(ajv)
const compiled = new Map<Schema, ValidateFunction>()

function fits(schema: Schema, value: unknown): boolean {
  const check = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, check)
  return check(value) === true
}

/** Statuses that a route may give without a description of each. */
const isGood = (status: number) => status >= 200 && status < 300

/** What is wrong with an answer; empty where nothing is. */
export function faultsOf(operation: Operation, one: Case, answer: Answer, mayPass: boolean): string[] {
  const { status, body, contentType } = answer
  const faults: string[] = []
  if (status >= 500) faults.push('is a fault of the server')
  if (isGood(status) && !mayPass) faults.push('lets a stranger in')
  if (isGood(status) && !(status in operation.answers) && !('2XX' in operation.answers))
    faults.push('has a status that is not described')
  if (isGood(status) && isInvalid(operation, one)) faults.push('takes what its description refuses')
  const schema =
    operation.answers[status] ?? (status >= 400 ? operation.answers[`${Math.floor(status / 100)}XX`] : null)
  if (/json/.test(contentType)) {
    const value = parsed(body)
    if (value === undefined) faults.push('is no JSON')
    else if (schema && !fits(schema, value)) faults.push('is not as described')
  } else if (schema && status !== 304) faults.push(`is ${contentType || 'nothing'} where JSON is described`)
  return faults
}

/** Whether the description of the body refuses what was sent. */
function isInvalid({ body }: Operation, { payload, contentType }: Case): boolean {
  if (!body || contentType !== 'application/json') return false
  const value = typeof payload === 'string' ? parsed(payload) : undefined
  return value === undefined || !fits(body, value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
