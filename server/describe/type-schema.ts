import {
  type Checker,
  type Symbol as Name,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync'
import { type AnswerSchema, referenceTo } from './described.ts'

/** Turns types into schemas of what JSON becomes of them; types with a name of their own are kept once, under that name. */
export interface SchemaWriter {
  /** By name, each a schema of its own. */
  named: Map<string, AnswerSchema>
  schemaOf(type: Type): AnswerSchema
}

export function makeSchemaWriter(checker: Checker): SchemaWriter {
  const named = new Map<string, AnswerSchema>()
  const nameOfType = new Map<number, string>()

  function schemaOf(type: Type): AnswerSchema {
    const name = ownName(type)
    if (name === null) return plain(type)
    const known = nameOfType.get(type.id)
    if (known) return { $ref: referenceTo(known) }
    const free = firstFree(name, named)
    nameOfType.set(type.id, free)
    // Its place first: it may speak of itself.
    named.set(free, {})
    const text = type.getAliasSymbol() ?? type.getSymbol()
    named.set(free, { ...described(text), ...plain(type) })
    return { $ref: referenceTo(free) }
  }

  function plain(type: Type): AnswerSchema {
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Undefined | TypeFlags.Void)) return {}
    if (type.flags & TypeFlags.Null) return { type: 'null' }
    if (type.isStringLiteralType()) return { enum: [type.value] }
    if (type.isNumberLiteralType()) return { enum: [type.value] }
    if (type.isBooleanLiteralType()) return { enum: [type.value] }
    if (type.flags & TypeFlags.Boolean) return { type: 'boolean' }
    if (type.isUnionType()) return union(type.getTypes() ?? [])
    if (type.flags & (TypeFlags.StringLike | TypeFlags.TemplateLiteral)) return { type: 'string' }
    if (type.flags & TypeFlags.NumberLike) return { type: 'number' }
    return object(type)
  }

  function union(types: readonly Type[]): AnswerSchema {
    const there = types.filter(({ flags }) => !(flags & TypeFlags.Undefined))
    const literals = there.filter((one) => one.isStringLiteralType() || one.isNumberLiteralType())
    const booleans = there.filter((one) => one.isBooleanLiteralType())
    const rest = there.filter((one) => !literals.includes(one as never) && !booleans.includes(one as never))
    const parts = [
      ...(literals.length > 0
        ? [{ enum: literals.map((one) => (one as { value: string | number }).value) }]
        : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map(plain)),
      ...rest.map(schemaOf),
    ]
    return parts.length === 1 && parts[0] ? parts[0] : { anyOf: parts }
  }

  function object(type: Type): AnswerSchema {
    if (type.getSymbol()?.name === 'Date') return { type: 'string', format: 'date-time' }
    if (checker.isTupleType(type) || checker.isArrayType(type)) {
      const inside = checker.getTypeArguments(type as never)
      return { type: 'array', items: inside.length === 1 && inside[0] ? schemaOf(inside[0]) : union(inside) }
    }
    const properties: Record<string, AnswerSchema> = {}
    const required: string[] = []
    for (const property of checker.getPropertiesOfType(type)) {
      const ofProperty = checker.getTypeOfSymbol(property)
      if (!ofProperty || checker.getSignaturesOfType(ofProperty, 0).length > 0) continue
      properties[property.name] = { ...described(property), ...schemaOf(ofProperty) }
      if (!(property.flags & SymbolFlags.Optional)) required.push(property.name)
    }
    const [index] = checker.getIndexInfosOfType(type)
    const isNamed = Object.keys(properties).length > 0
    // `{}` is whatever there is: what is left of unknown once it is not undefined.
    if (!isNamed && !index) return {}
    return {
      type: 'object',
      ...(isNamed ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      // What a type does not name does not leave the server.
      additionalProperties: index ? schemaOf(index.valueType) : false,
    }
  }

  function described(symbol: Name | undefined): AnswerSchema {
    const text = symbol ? checker.getDocumentationCommentOfSymbol(symbol).trim() : ''
    return text === '' ? {} : { description: text.replaceAll(/\s+/g, ' ') }
  }

  return { named, schemaOf }
}

/** The name under which a type is told; null for what is written out where it stands. */
function ownName(type: Type): string | null {
  const isMade = (type.getAliasTypeArguments()?.length ?? 0) > 0
  const alias = type.getAliasSymbol()
  if (alias) return isMade ? null : alias.name
  if (!type.isObjectType() || !type.isClassOrInterface()) return null
  const name = type.getSymbol()?.name ?? ''
  return /^[A-Z]\w+$/.test(name) && !['Date', 'Array', 'ReadonlyArray'].includes(name) ? name : null
}

function firstFree(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}${number}`
    if (!taken.has(tried)) return tried
  }
}
