import fc, { type Arbitrary } from 'fast-check'

/** What our descriptions use of JSON Schema. */
export interface Schema {
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  nullable?: boolean
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  $ref?: string
  components?: { schemas?: Record<string, Schema> }
}

/** Values by the name of the property that they fit. */
export interface Known {
  /** What exists on the server under test: often taken. */
  known: Record<string, readonly unknown[]>
  /** Nothing else is taken, since it would only take long. */
  bounded: Record<string, readonly unknown[]>
}

/** Values that a schema admits; where one is known by name, often that. */
export function valid(schema: Schema, known: Known, name = ''): Arbitrary<unknown> {
  const made = schema.nullable
    ? fc.option(plain(schema, known, name), { freq: 4 })
    : plain(schema, known, name)
  const few = known.bounded[name]
  if (few) return fc.constantFrom(...few)
  const there = known.known[name]
  return there ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...there) }, made) : made
}

function plain(schema: Schema, known: Known, name: string): Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valid(one, known, name)))
  const types = [schema.type ?? (schema.properties ? 'object' : [])].flat()
  if (types.length === 0) return fc.jsonValue({ maxDepth: 2 })
  return fc.oneof(...types.map((type) => ofType(type, schema, known, name)))
}

function ofType(type: string, schema: Schema, known: Known, name: string): Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(schema, known)
    case 'array': {
      const { minItems = 0, maxItems = minItems + 4 } = schema
      return fc.array(valid(schema.items ?? {}, known, name), {
        minLength: minItems,
        maxLength: Math.min(maxItems, minItems + 4),
      })
    }
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -1000,
        max: Math.min(schema.maximum ?? 1_000_000, 2 ** 31 - 1),
      })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return texts(schema)
  }
}

function objects({ properties = {}, required = [], additionalProperties }: Schema, known: Known) {
  const fields = Object.entries(properties).map(([key, one]) => [key, valid(one, known, key)] as const)
  const own = fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((key) => key in properties),
  })
  if (typeof additionalProperties !== 'object') return own
  const more = fc.dictionary(fc.stringMatching(/^[a-z]\w{0,6}$/), valid(additionalProperties, known), {
    maxKeys: 3,
  })
  return fc.tuple(more, own).map(([free, fixed]) => ({ ...free, ...fixed }))
}

function texts({ pattern, format, minLength = 0, maxLength = minLength + 40 }: Schema): Arbitrary<string> {
  if (format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  if (format === 'uuid') return fc.uuid()
  if (pattern?.startsWith('^')) return fc.stringMatching(new RegExp(pattern))
  const longest = Math.min(maxLength, minLength + 40)
  const text = fc.string({ unit: 'grapheme', minLength, maxLength: longest })
  // The pattern that is left asks for a sign that is no space.
  return text.map((made) => (pattern && made.trim() === '' ? `x${made}`.slice(0, maxLength) : made))
}
