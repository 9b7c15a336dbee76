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
      if (!('2XX' in responses)) continue
      const file = fileAt(path)
      if (!answers && !file) continue
      delete responses['2XX']
      // A file whose route the build cannot read is known by the end of its path all the same.
      Object.assign(responses, inWords(answers ?? { 200: null }, file))
    }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...schemas } }
  return document
}

/** Media types of files, by the end of their path. */
const fileTypes: Record<string, string> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const bytes = { type: 'string', format: 'binary' }

/** What a file is described as; null for paths that do not name any. */
function fileAt(path: string): Record<string, unknown> | null {
  const type = fileTypes[path.split('.').at(-1) ?? '']
  return type === undefined ? null : { description: 'A file', content: { [type]: { schema: bytes } } }
}

function inWords(answers: RouteAnswers, file: Record<string, unknown> | null): Record<string, unknown> {
  const answerless = (status: string) => ({ description: status === '204' ? 'Done' : 'A file' })
  return Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      schema
        ? { description: 'Done', content: { 'application/json': { schema } } }
        : ((status === '204' ? null : file) ?? answerless(status)),
    ]),
  )
}
