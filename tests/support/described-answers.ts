import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import { type AnswerSchema, type RouteAnswers, readDescribed } from '../../server/describe/described.ts'

// Every answer that any test gets of the API is compared with its description: whatever the tests make the server
// say, it says nothing else.

const { routes, schemas } = readDescribed()
const components = { schemas }
const ajv = new Ajv({ strict: false })
addFormats.default(ajv)
const compiled = new Map<AnswerSchema, ValidateFunction>()

function checkOf(schema: AnswerSchema): ValidateFunction {
  const check = compiled.get(schema) ?? ajv.compile({ ...schema, components })
  compiled.set(schema, check)
  return check
}

const patterns = Object.entries(routes).map(([name, answers]) => {
  const [method = '', path = ''] = name.split(' ')
  // Fixed parts before parameters, as the router prefers them.
  const parameters = path.split(':').length
  return { name, method, parameters, answers, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }
})
patterns.sort((a, b) => a.parameters - b.parameters)

function describedOf(method: string, path: string): { name: string; answers: RouteAnswers } | undefined {
  return patterns.find((one) => one.method === method && one.pattern.test(path))
}

/** @throws Error naming what an answer has that its description has not, or the other way round */
function requireDescribed(method: string, path: string, status: number, body: string): void {
  const route = describedOf(method, path)
  if (!route || status >= 300) return
  const schema = route.answers[status]
  if (schema === undefined) throw new Error(`${route.name} answered ${status}, which is not described`)
  if (schema === null) return
  const check = checkOf(schema)
  if (!check(JSON.parse(body)))
    throw new Error(
      `${route.name} answered otherwise than described: ${ajv.errorsText(check.errors).slice(0, 500)}`,
    )
}

/** Lets every question to the app that a test asks by `inject` be judged. */
export function judgeAnswers(app: FastifyInstance): FastifyInstance {
  const ask = app.inject.bind(app) as (options: unknown) => ReturnType<typeof app.inject>
  const judged = async (options: string | { method?: string; url?: unknown }) => {
    const reply = await ask(options)
    const { method = 'GET', url } = typeof options === 'string' ? { url: options } : options
    if (typeof url === 'string')
      requireDescribed(method.toUpperCase(), url.split('?')[0] ?? '', reply.statusCode, reply.body)
    return reply
  }
  app.inject = judged as typeof app.inject
  return app
}
