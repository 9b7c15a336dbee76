import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import { isDay } from './calendar.ts'

function makeAjv(options: { coerceTypes: boolean; allErrors?: boolean; strictNumbers?: boolean }): Ajv {
  const ajv = new Ajv({
    allErrors: false,
    ...options,
    removeAdditional: false,
    useDefaults: true,
    allowUnionTypes: true,
  })
  // The package is CommonJS: under Node its function arrives as `default`.
  addFormats.default(ajv)
  // PostgreSQL knows no year 0, and no response is of another millennium.
  ajv.addFormat('date', { type: 'string', validate: (text: string) => isDay(text) && /^[12]/.test(text) })
  return ajv
}

const strict = makeAjv({ coerceTypes: false })
const thorough = makeAjv({ coerceTypes: false, allErrors: true })
// The text "1e400" becomes Infinity, which Ajv then compares with no bound unless it counts as a number.
const coercing = makeAjv({ coerceTypes: true, strictNumbers: false })

/** Compiles a schema without coercion: a level of null stays null. */
export function compile<T>(schema: object): ValidateFunction<T> {
  return strict.compile<T>(schema)
}

/** The same, finding every fault and not the first alone. For what is small: bounded by another schema before. */
export function compileThorough<T>(schema: object): ValidateFunction<T> {
  return thorough.compile<T>(schema)
}

/** Bodies are taken as they are; only path, query and headers, which are always text, are coerced. */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? strict : coercing).compile(schema)

/** The faults of a failed validation in words: where, and what was expected. */
export function faultsOf(errors: ErrorObject[] | null | undefined): { at: string; expected: string }[] {
  return (errors ?? []).map(({ instancePath, message, params }) => ({
    at: 'additionalProperty' in params ? `${instancePath}/${params.additionalProperty}` : instancePath,
    expected: message ?? 'something else',
  }))
}

/**
 * Whether all text in a value can be stored: no NUL and no half of a surrogate pair. Without recursion: a body may be as
 * deep as it is long.
 */
export function isStorable(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string') {
      if (!one.isWellFormed() || one.includes('\u0000')) return false
      // A file is read by its own reader, and is no object with a key for each byte.
    } else if (typeof one === 'object' && one !== null && !(one instanceof Uint8Array)) {
      for (const [key, inside] of Object.entries(one)) left.push(key, inside)
    }
  }
  return true
}
