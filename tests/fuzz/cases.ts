import fc, { type Arbitrary } from 'fast-check'
import { hostileBody, hostileTexts, nearly } from './hostile.ts'
import type { Operation, Parameter } from './operations.ts'
import { type Known, valid } from './schema.ts'

/** One request: where, and what is sent along. */
export interface Case {
  kind: 'valid' | 'nearly valid' | 'hostile'
  url: string
  contentType: string | null
  payload: Buffer | string | null
}

const sendsBody = (method: string) => !['GET', 'HEAD'].includes(method)

/** Requests of an operation: as described, with one thing wrong, and as nobody should send them. */
export function casesOf(operation: Operation, known: Known): Arbitrary<Case> {
  const good = operation.parameters.map((one) => textOf(one, known))
  const body = operation.body ? valid(operation.body, known) : null
  const text = (value: Arbitrary<unknown>) => value.map((one) => JSON.stringify(one) ?? '')
  const asJson = (value: Arbitrary<unknown> | null) =>
    value && sendsBody(operation.method)
      ? text(value).map((payload) => ({ contentType: 'application/json', payload }))
      : fc.constant(null)
  const bytes = hostileBody(body ? text(body) : fc.constant('{}'))
  const file = fc.constantFrom(
    'unit_code,unit_name\nX,Xã\n',
    '',
    '\ufeff"a\n',
    'PK\u0003\u0004',
    '=1+1;2\r\n'.repeat(50),
  )

  const make = (
    kind: Case['kind'],
    values: Arbitrary<Filled>,
    sent: Arbitrary<SentBody | null>,
  ): Arbitrary<Case> =>
    fc.tuple(values, sent).map(([filled, one]) => ({
      kind,
      url: urlOf(operation, filled),
      contentType: one?.contentType ?? null,
      payload: one?.payload ?? null,
    }))

  const fine = filled(operation.parameters, good)
  const asFile = file.map((payload) => ({ contentType: 'application/octet-stream', payload }))
  const usual = operation.path.includes('/imports/') ? asFile : asJson(body)
  const spoiltBody = body && sendsBody(operation.method) ? asJson(nearly(body)) : usual
  const weird = sendsBody(operation.method) ? bytes : fc.constant(null)
  return fc.oneof(
    { weight: 4, arbitrary: make('valid', fine, usual) },
    { weight: 4, arbitrary: make('nearly valid', fine, spoiltBody) },
    { weight: 2, arbitrary: make('nearly valid', spoiltOne(operation.parameters, good), usual) },
    { weight: 4, arbitrary: make('hostile', fine, weird) },
    { weight: 3, arbitrary: make('hostile', spoiltOne(operation.parameters, good), weird) },
    { weight: 1, arbitrary: make('hostile', fine, tooMuch(operation.method)) },
  )
}

interface SentBody {
  contentType: string
  payload: Buffer | string
}

/** More than any route but the one for files takes; seldom, since it is large. */
function tooMuch(method: string): Arbitrary<SentBody | null> {
  if (!sendsBody(method)) return fc.constant(null)
  const large = { contentType: 'application/json', payload: `{"a":"${'x'.repeat(2_100_000)}"}` }
  const small = { contentType: 'application/json', payload: `{"a":"${'x'.repeat(70_000)}"}` }
  return fc.oneof({ weight: 9, arbitrary: fc.constant(small) }, { weight: 1, arbitrary: fc.constant(large) })
}

/** Values of parameters by name, as they stand in an address; left out where undefined. */
type Filled = { path: Record<string, string>; query: string }

function textOf({ name, schema }: Parameter, known: Known): Arbitrary<string> {
  return valid(schema, known, name).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  )
}

function filled(parameters: readonly Parameter[], values: readonly Arbitrary<string>[]): Arbitrary<Filled> {
  const asked = parameters.map((one, index) => {
    const value = values[index] ?? fc.constant('')
    return one.required || one.in === 'path' ? value : fc.option(value, { nil: undefined })
  })
  return fc.tuple(...asked).map((given) => {
    const named = parameters.map((one, index) => [one, given[index]] as const)
    const path = named.flatMap(([one, value]) => (one.in === 'path' ? [[one.name, encode(value ?? '')]] : []))
    const query = named.flatMap(([one, value]) =>
      one.in === 'query' && value !== undefined ? [`${encodeURIComponent(one.name)}=${encode(value)}`] : [],
    )
    return { path: Object.fromEntries(path), query: query.join('&') }
  })
}

/** One parameter wrong, twice, or one that nobody knows. */
function spoiltOne(parameters: readonly Parameter[], good: readonly Arbitrary<string>[]): Arbitrary<Filled> {
  const wrong = fc.constantFrom(...hostileTexts.map(encode), '%ff', '%E1%BB', '%')
  const extra = fc.constantFrom(
    '&__proto__=1',
    '&constructor[prototype][a]=1',
    '&a[]=1&a[]=2',
    '&&==',
    '&unit=1&unit=2',
  )
  return fc
    .tuple(filled(parameters, good), wrong, extra, fc.nat(), fc.boolean())
    .map(([whole, text, more, at, isExtra]) => {
      const one = parameters[at % Math.max(1, parameters.length)]
      if (!one || isExtra) return { ...whole, query: `${whole.query}${more}` }
      if (one.in === 'path') return { ...whole, path: { ...whole.path, [one.name]: text } }
      return { ...whole, query: `${whole.query}&${one.name}=${text}` }
    })
}

/** Half of a surrogate pair has no place in an address; it comes as the bytes that a careless program sends. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

function urlOf({ path }: Operation, { path: values, query }: Filled): string {
  const filledPath = path.replace(/\{(\*|\w+)\}/g, (_, name: string) => values[name] ?? 'x')
  return query === '' ? filledPath : `${filledPath}?${query}`
}
