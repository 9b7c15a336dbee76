import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What of JSON Schema our types come to. */
export interface AnswerSchema {
  $ref?: string
  description?: string
  type?: string
  format?: string
  enum?: (string | number | boolean)[]
  anyOf?: AnswerSchema[]
  items?: AnswerSchema
  properties?: Record<string, AnswerSchema>
  required?: string[]
  additionalProperties?: boolean | AnswerSchema
}

/** Schemas by status; null where the answer has no body, or is a file. */
export type RouteAnswers = Record<string, AnswerSchema | null>

/** What the API answers where it does what it is asked, as the build reads it from the types of the routes. */
export interface DescribedAnswers {
  /** By `GET /api/v1/units`. */
  routes: Record<string, RouteAnswers>
  /** Those that have a name of their own. */
  schemas: Record<string, AnswerSchema>
}

/** Where a named schema stands in the description of the API. */
export const referenceTo = (name: string) => `#/components/schemas/${name}`

/** Where the build leaves it. */
export const describedPath = fileURLToPath(new URL('../../dist/api/answers.json', import.meta.url))

/** What the build left; nothing where it was not run: the API works without. */
export function readDescribed(path = describedPath): DescribedAnswers {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { routes: {}, schemas: {} }
}
