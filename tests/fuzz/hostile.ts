import fc, { type Arbitrary } from 'fast-check'

/** Texts that break what was written without them in mind. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  'Tỉnh Bình Minh'.normalize('NFD'),
  '\u202egnp.exe',
  '\u2066x\u2069\u200b\ufeff',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table responses; --",
  '%00',
  '%s%n{{7*7}}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example")',
  'a'.repeat(5000),
  '👩‍👩‍👧‍👦'.repeat(50),
  '１２３',
  '-0',
  '1e400',
  '9'.repeat(40),
  '2026-02-30',
  '0000-00-00',
  '9999-99',
  'NaN',
  'null',
  'true',
  '\r\nset-cookie: a=b',
]

/** Values of a type that nobody asked for. */
const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  [[]],
  {},
  { $ne: null },
  { length: 1e9 },
  [null],
]

export const hostileValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...hostileValues),
  fc.jsonValue({ maxDepth: 3 }),
)

type Path = (string | number)[]

/** Every place in a value, the value itself included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, one]) =>
    placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return [path, ...inside]
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? replaced(one, rest, by) : one))
  const object = value as Record<string, unknown>
  return { ...object, [step]: replaced(object[step as string], rest, by) }
}

/** A value with one thing wrong: another value somewhere, a field too many, a field too few. */
export function nearly(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, hostileValue, fc.nat(), fc.nat(3)).map(([whole, wrong, place, how]) => {
    const places = placesIn(whole)
    const path = places[place % places.length] ?? []
    if (how > 1 && path.length > 0) return replaced(whole, path, wrong)
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return wrong
    if (how === 1) return { ...whole, unexpected: wrong }
    const keys = Object.keys(whole)
    const left = keys[place % Math.max(1, keys.length)]
    return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== left))
  })
}

/** A body as bytes, with what it says it is. */
export interface RawBody {
  contentType: string
  payload: Buffer | string
}

const json = 'application/json'
const deep = 10_000

/** Bodies that no serialiser would make. @param text a valid body, to be spoilt */
export function hostileBody(text: Arbitrary<string>): Arbitrary<RawBody> {
  const fixed: RawBody[] = [
    '',
    ' ',
    '{',
    'null',
    '[]',
    '"x"',
    '0',
    '{"a":1e400}',
    '{"a":-1e400,"b":1e-400}',
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    `${'['.repeat(deep)}${']'.repeat(deep)}`,
    `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    '{"a":"\\ud800"}',
    '{"\\u0000":"\\u0000"}',
    '\ufeff{}',
    '{}{}',
    "{'a':1}",
    '{"a":01}',
  ].map((payload) => ({ contentType: json, payload }))
  const bytes: RawBody[] = [
    { contentType: json, payload: Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]) },
    { contentType: json, payload: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]) },
    { contentType: `${json}; charset=utf-16`, payload: Buffer.from('{}', 'utf16le') },
    { contentType: `${json}; charset=x-unknown`, payload: '{}' },
    { contentType: 'text/plain', payload: '{}' },
    { contentType: 'text/html', payload: '<p>' },
    {
      contentType: 'application/xml',
      payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    },
    { contentType: 'application/x-www-form-urlencoded', payload: 'a=b&__proto__[x]=1&a=c' },
    { contentType: 'multipart/form-data; boundary=x', payload: '--x\r\n\r\na\r\n--x--' },
    { contentType: 'application/octet-stream', payload: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]) },
    { contentType: 'application/json;;;', payload: '{}' },
    { contentType: 'a', payload: '{}' },
  ]
  const spoilt = fc.tuple(text, fc.nat(), fc.nat(4)).map(([whole, place, how]): RawBody => {
    const at = place % (whole.length + 1)
    const payload = [
      // Cut off, a sign too many, the same keys again, a prototype before, the wrong bytes.
      whole.slice(0, at),
      `${whole.slice(0, at)}\u0001${whole.slice(at)}`,
      whole.startsWith('{') && whole.length > 2 ? `${whole.slice(0, -1)},${whole.slice(1)}` : whole,
      whole.startsWith('{') ? `{"__proto__":{"a":1}${whole.length > 2 ? ',' : ''}${whole.slice(1)}` : whole,
      Buffer.from(whole, 'utf16le'),
    ][how]
    return { contentType: json, payload: payload ?? '' }
  })
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...fixed, ...bytes) },
    { weight: 2, arbitrary: spoilt },
  )
}
