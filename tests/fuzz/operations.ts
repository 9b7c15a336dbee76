import type { FastifyInstance } from 'fastify'
import type { Policy } from '../../server/auth/policy.ts'
import type { Schema } from './schema.ts'

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: Schema
}

/** One thing that the description of the API says can be asked. */
export interface Operation {
  name: string
  method: string
  /** With `{name}` for each parameter. */
  path: string
  parameters: Parameter[]
  body: Schema | null
  /** Schemas of answers by status; `4XX` and `5XX` for whole classes. Null where only the status is described. */
  answers: Record<string, Schema | null>
  policy: Policy
}

interface Described {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

/** What schemas of answers refer to. */
type Components = { schemas?: Record<string, Schema> }

/** Every operation of `/api/openapi.json`, as anybody may read it there. */
export async function readOperations(app: FastifyInstance): Promise<Operation[]> {
  const description = (await app.inject('/api/openapi.json')).json<{
    paths: Record<string, Record<string, Described>>
    components: Components
  }>()
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) =>
      toOperation(app, method.toUpperCase(), path, described, description.components),
    ),
  )
}

function toOperation(
  app: FastifyInstance,
  method: string,
  path: string,
  described: Described,
  components: Components,
): Operation {
  const pattern = path.replace(/\{\*\}/g, '*').replace(/\{(\w+)\}/g, ':$1')
  const route = app.declaredRoutes.find((one) => one.method === method && one.url === pattern)
  if (!route) throw new Error(`${method} ${pattern} is described and not there`)
  const parameters = (described.parameters ?? []).filter(
    (one): one is Parameter => one.in === 'path' || one.in === 'query',
  )
  return {
    name: `${method} ${path}`,
    method,
    path,
    parameters: parameters.map((one) => ({ ...one, required: one.required === true })),
    body: described.requestBody?.content['application/json']?.schema ?? null,
    answers: Object.fromEntries(
      Object.entries(described.responses).map(([status, { content }]) => [
        status,
        withComponents(content?.['application/json']?.schema, components),
      ]),
    ),
    policy: route.policy,
  }
}

/** A schema that can be read by itself: what it refers to comes along. */
function withComponents(schema: Schema | undefined, components: Components): Schema | null {
  return schema ? { ...schema, components } : null
}
