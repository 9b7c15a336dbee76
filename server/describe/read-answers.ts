import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import * as is from 'typescript/unstable/ast/is'
import { API, type Checker, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync'
import type { AnswerSchema, DescribedAnswers, RouteAnswers } from './described.ts'
import { makeSchemaWriter } from './type-schema.ts'

// What each route answers, as the compiler knows it from the code: nobody writes it a second time.

const root = fileURLToPath(new URL('../..', import.meta.url))
const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Reads all modules of server/routes. Takes some seconds. */
export function readAnswers(): DescribedAnswers {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()
    if (!project) throw new Error('the compiler opened no project')
    const { program, checker } = project
    const writer = makeSchemaWriter(checker)
    const routes: DescribedAnswers['routes'] = {}
    for (const path of describedModules()) {
      const file = program.getSourceFile(join(root, path))
      if (!file) throw new Error(`the compiler does not know ${path}`)
      for (const { method, url, handler } of routesIn(file, checker))
        routes[`${method.toUpperCase()} /api/v1${url}`] = answersOf(handler, file, checker, writer.schemaOf)
    }
    return { routes, schemas: Object.fromEntries([...writer.named].sort(([a], [b]) => (a < b ? -1 : 1))) }
  } finally {
    api.close()
  }
}

/** Pages, probes and the description itself are no operations of the API. */
const notDescribed = /[\\/](openapi|pages|respond|results|health|metrics)\.ts$/

function describedModules(): string[] {
  return globSync('server/routes/*.ts', { cwd: root })
    .filter((path) => !notDescribed.test(path))
    .sort()
}

interface FoundRoute {
  method: string
  url: string
  handler: Node
}

/** Calls of `app.get(url, …, handler)`; those whose address is put together at run time serve files. */
function routesIn(file: SourceFile, checker: Checker): FoundRoute[] {
  return callsIn(file).flatMap((call) => {
    const { expression, arguments: given } = call
    if (!is.isPropertyAccessExpression(expression) || expression.expression.getText(file) !== 'app') return []
    const [address] = given
    const handler = given.at(-1)
    const url = address && checker.getTypeAtLocation(address)
    if (!methods.includes(expression.name.text) || !handler || !url?.isStringLiteralType()) return []
    return [{ method: expression.name.text, url: url.value, handler }]
  })
}

type Call = Extract<Parameters<typeof is.isCallExpression>[0], Node> & {
  expression: Node
  arguments: readonly Node[]
}

/** Every call within a node, from the outermost in. */
function callsIn(node: Node): Call[] {
  const found: Call[] = []
  const look = (one: Node): void => {
    if (is.isCallExpression(one)) found.push(one as unknown as Call)
    one.forEachChild((child) => {
      look(child)
    })
  }
  look(node)
  return found
}

function answersOf(
  handler: Node,
  file: SourceFile,
  checker: Checker,
  schemaOf: (type: Type) => AnswerSchema,
): RouteAnswers {
  const answers: RouteAnswers = {}
  const add = (status: string, type: Type | null) => {
    answers[status] = type === null || isFile(type) ? null : schemaOf(type)
  }
  const returned = returnedBy(handler, checker)
  const chains = chainsIn(handler, file, checker)
  const codes = chains.flatMap(({ codes, sent }) => (sent === undefined ? codes : []))
  if (returned) for (const status of codes.length > 0 ? codes : ['200']) add(status, returned)
  for (const { codes, sent } of chains)
    if (sent !== undefined)
      for (const status of codes.length > 0 ? codes : ['200'])
        add(status, sent && (checker.getTypeAtLocation(sent) ?? null))
  // What hands the reply to another module sends a file.
  return Object.keys(answers).length > 0 ? answers : { 200: null }
}

/** The type of what a handler gives back, once waited for; null where it gives back the reply that it has sent. */
function returnedBy(handler: Node, checker: Checker): Type | null {
  const type = checker.getTypeAtLocation(handler)
  const [signature] = type ? checker.getSignaturesOfType(type, SignatureKind.Call) : []
  const given = signature && checker.getReturnTypeOfSignature(signature)
  const waited = given?.getSymbol()?.name === 'Promise' ? checker.getTypeArguments(given as never)[0] : given
  if (!waited || waited.flags & (TypeFlags.Never | TypeFlags.VoidLike)) return null
  return waited.getSymbol()?.name === 'FastifyReply' ? null : waited
}

interface Chain {
  /** Statuses that it may give; none for the usual one. */
  codes: string[]
  /** What is sent; null for nothing, undefined where the chain sends not at all. */
  sent: Node | null | undefined
}

/** `reply.code(201).send(made)` and the like: in the handler, or in a function of the same file that it hands the reply to. */
function chainsIn(handler: Node, file: SourceFile, checker: Checker, isDeep = true): Chain[] {
  const calls = callsIn(handler)
  const own = calls.flatMap((call): Chain[] => {
    const text = call.getText(file)
    const isOuter = !calls.some((outer) => outer !== call && isChainOf(outer, call))
    if (!isOuter || !/^reply\b/.test(text)) return []
    const isSent = nameOf(call) === 'send'
    // What is sent may hold such words itself.
    const words = isSent ? text.slice(0, text.indexOf('.send(')) : text
    const codes = [...(/\.code\(([^)]*)\)/.exec(words)?.[1] ?? '').matchAll(/\b\d{3}\b/g)].map(
      ([code]) => code,
    )
    return isSent || codes.length > 0
      ? [{ codes, sent: isSent ? (call.arguments[0] ?? null) : undefined }]
      : []
  })
  if (own.length > 0 || !isDeep) return own
  const helpers = calls.flatMap((call) => {
    if (!call.arguments.some((one) => one.getText(file) === 'reply')) return []
    const [declared] = checker.getSymbolAtLocation(call.expression)?.declarations ?? []
    const node = declared?.resolve()
    return node?.getSourceFile() === file ? [node] : []
  })
  return helpers.flatMap((node) => chainsIn(node, file, checker, false))
}

function nameOf({ expression }: Call): string {
  return is.isPropertyAccessExpression(expression) ? expression.name.text : ''
}

/** Whether `outer` goes on from what `inner` gives back: `inner.send()`. */
function isChainOf(outer: Call, inner: Call): boolean {
  for (let at: Node = outer.expression; ; ) {
    if (is.isPropertyAccessExpression(at)) at = at.expression
    else if (is.isCallExpression(at)) {
      if ((at as unknown) === inner) return true
      at = at.expression
    } else return false
  }
}

/** Bytes, text and streams are sent as they are. */
function isFile(type: Type): boolean {
  const name = type.getSymbol()?.name ?? ''
  return (type.flags & TypeFlags.StringLike) !== 0 || /^(Buffer|Uint8Array|Readable|ReadStream)$/.test(name)
}
