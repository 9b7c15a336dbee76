import type { DescribedAnswers, RouteAnswers } from './described.ts'

/** As much of OpenAPI as is changed here. */
interface Document {
  paths?: Record<string, Record<string, unknown> | undefined>
  components?: { schemas?: Record<string, unknown> }
}

interface Operation {
  responses: Record<string, unknown>
}

/**
 * Adds to the description of the API what each operation answers. Where a route describes its own answers, these stay.
 * @returns the same document
 */
export function addAnswers<Described extends Document>(
  document: Described,
  { routes, schemas }: DescribedAnswers,
): Described {
  for (const [path, operations] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(operations ?? {})) {
      const answers = routes[`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`]
      const { responses } = operation as Operation
      if (!answers || !('2XX' in responses)) continue
      delete responses['2XX']
      Object.assign(responses, inWords(answers))
    }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...schemas } }
  return document
}

function inWords(answers: RouteAnswers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      schema
        ? { description: 'Done', content: { 'application/json': { schema } } }
        : { description: status === '204' ? 'Done' : 'A file' },
    ]),
  )
}
