import type { SwaggerTransform } from '@fastify/swagger'
import { problemAnswer } from '#contract/problem.ts'

const refusal = { description: 'Why not', ...problemAnswer }

/** Adds to each route of the API what it answers when it cannot do what it is asked. */
export const describeRefusals: SwaggerTransform = ({ schema, url }) => {
  if (!url.startsWith('/api/')) return { schema, url }
  // Without a content: it may be a table or a document as well.
  const response = schema?.response ?? { '2XX': { type: 'null', description: 'Done' } }
  return { schema: { ...schema, response: { ...(response as object), '4XX': refusal, '5XX': refusal } }, url }
}
