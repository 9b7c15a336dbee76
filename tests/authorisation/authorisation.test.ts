import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { type Role, roles } from '#contract/office.ts'
import { managers } from '../../server/auth/policy.ts'
import type { Db } from '../../server/db/client.ts'
import { staffGrants } from '../../server/db/schema/office.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { test as base, type TestClock } from '../support/server.ts'
import { expected, type Fact, type Right, type Verdict } from './oracle.ts'
import { admit, type Caller, right } from './people.ts'
import type { Route, Target } from './route.ts'
import { routes } from './routes.ts'
import { furnish, nothingOfTheKind, type Things } from './things.ts'
import { plantTree, type Tree } from './tree.ts'

// G60: tens of thousands of calls through HTTP, each compared with an oracle that knows nothing of the code.

const today = '2026-06-15'
const now = new Date('2026-06-15T10:00:00+07:00')

interface World {
  tree: Tree
  things: Map<Fact, Things>
  callers: Caller[]
}

/** Units to ask about, as they are related to where somebody stands. */
const targetCodes = ['P', 'A0', 'A6', 'A20', 'A39', 'B0', 'B6', 'B14', 'C0', 'C3', 'C20']
const homeCodes = ['P', 'A0', 'A6', 'A7', 'B0', 'B14', 'C0']

async function build(db: Db): Promise<World> {
  const tree = await plantTree(db)
  for (const key of ['khao-sat', 'da-dong']) {
    const survey = { key, title: key, titleEn: null, template: 'sipas-5-dimensions' }
    await createSurvey(db, { ...survey, windowFrom: '2026-01-01', windowTo: null }, now)
  }
  const things = new Map<Fact, Things>()
  for (const code of targetCodes)
    things.set(tree.unit(code), await furnish(db, tree.unit(code).id, 'khao-sat'))
  return { tree, things, callers: await gather(db, tree) }
}

async function gather(db: Db, tree: Tree): Promise<Caller[]> {
  const nobody: Caller = { cookie: null, rights: null }
  const callers: Caller[] = [nobody, { ...nobody, cookie: 'session=tu-che-ra-mot-ma-phien' }]
  const add = async (...rights: Right[]) => callers.push(await admit(db, rights, now))
  for (const role of roles) {
    await add(right(role, null))
    for (const code of homeCodes) await add(right(role, tree.unit(code)))
    await add(right(role, tree.unit('B0'), '2026-01-01', today))
    await add(right(role, tree.unit('B0'), '2026-06-16'))
    await add(right(role, tree.unit('C5')))
    // Two rights: what one opens, the other does not.
    await add(right('clerk', tree.unit('A0')), right(role, tree.unit('B14')))
    await add(right(role, null, '2025-01-01', '2026-06-01'), right(role, tree.unit('C20')))
  }
  await add()
  return callers
}

function verdictOf(status: number, body: string): Verdict {
  const { code = '', message = '' } = body.startsWith('{') ? (JSON.parse(body) as Record<string, string>) : {}
  if (status === 401 && code !== 'wrong_password') return '401'
  if (status === 403) return '403'
  // Found, and without what is to be done to it: a tablet revoked a moment ago, a batch with no such ballot, an action
  // of another name.
  const isMissing =
    /enrolled tablet|ballot keyed twice|no (action|note|official index|draft|file of the report) /.test(
      message,
    )
  const isHidden = code === 'not_found' && !isMissing
  return status === 404 && isHidden ? '404' : 'other'
}

interface Call {
  caller: Caller
  route: Route
  unit: Fact | null
  target: Target
}

/** @returns what happened where it is not what the oracle says, otherwise null */
async function judge(app: FastifyInstance, { caller, route, unit, target }: Call): Promise<string | null> {
  const [method = ''] = route.name.split(' ')
  const payload = route.body?.(target)
  const ask = () =>
    app.inject({
      method: method as 'GET',
      url: `/api/v1${route.path(target)}`,
      // Attempts are limited by address.
      remoteAddress: `127.${[...randomBytes(3)].join('.')}`,
      headers: caller.cookie === null ? {} : { cookie: caller.cookie },
      ...(payload ? { payload } : {}),
    })
  let reply = await ask()
  // A machine with other work sheds load; a person would try again too.
  while (reply.statusCode === 503) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    reply = await ask()
  }
  const found = verdictOf(reply.statusCode, reply.body)
  const verdict = expected(caller.rights, route.roles, route.about, unit, today)
  const wanted = route.isOthers && verdict === 'other' ? '404' : verdict
  if (found === wanted && reply.statusCode !== 400 && reply.statusCode !== 500) return null
  const rights = caller.rights?.map(({ role, top }) => `${role}@${top?.id ?? 'all'}`).join('+') ?? 'nobody'
  return `${route.name} of ${unit?.id ?? 'none'} by ${rights}: ${wanted} expected, ${reply.statusCode} ${reply.body.slice(0, 120)}`
}

function* callsOf({ callers, things }: World): Generator<Call> {
  const none = { unit: 999_999, ...nothingOfTheKind }
  const targets: [Fact | null, Target][] = [...things].map(([unit, own]) => [unit, { unit: unit.id, ...own }])
  for (const route of routes) {
    for (const [position, caller] of callers.entries()) {
      if (route.about === 'nothing' || route.about === 'tree') {
        const [[unit, target]] = targets as [[Fact, Target]]
        if (!route.isRare || position % 8 === 0 || caller.rights === null)
          yield { caller, route, unit, target }
        continue
      }
      for (const [index, [unit, target]] of [...targets, [null, none] as const].entries()) {
        if (!route.isRare || (position + index) % 16 === 0) yield { caller, route, unit, target }
      }
    }
  }
}

const test = base.extend<'world', World>('world', { scope: 'file' }, ({ db }) => build(db))

interface Server {
  app: FastifyInstance
  clock: TestClock
}

/** Makes the calls, some at once, as people do. */
async function run(
  { app, clock }: Server,
  calls: Iterable<Call>,
): Promise<{ made: number; mismatches: string[] }> {
  const mismatches: string[] = []
  const waiting = calls[Symbol.iterator]()
  let lone: Promise<unknown> = Promise.resolve()
  let made = 0
  const work = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      clock.set(new Date(now.getTime() + ++made).toISOString())
      const call = next.value
      const judged = call.route.isLone ? lone.then(() => judge(app, call)) : judge(app, call)
      if (call.route.isLone) lone = judged
      const mismatch = await judged
      if (mismatch) mismatches.push(mismatch)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return { made, mismatches }
}

test('every route of staff is in the list, and the list has no other', ({ app }) => {
  const declared = app.declaredRoutes.filter(
    ({ method, policy }) => method !== 'HEAD' && ['staff', 'person', 'half_signed_in'].includes(policy.kind),
  )

  expect(routes.map(({ name }) => name).sort()).toEqual(
    declared.map(({ method, url }) => `${method} ${url}`).sort(),
  )
})

test('whatever anybody asks for, they get what they may and nothing else', { timeout: 900_000 }, async ({
  app,
  clock,
  world,
}) => {
  const { made, mismatches } = await run({ app, clock }, callsOf(world))

  expect(mismatches.slice(0, 20), `${mismatches.length} of ${made}`).toEqual([])
  expect(made).toBeGreaterThan(50_000)
})

test('the comparison notices a policy and a scope that are too wide', { timeout: 900_000 }, async ({
  app,
  clock,
  db,
  world,
}) => {
  const server = { app, clock }
  const policy = managers as unknown as { roles: Role[] }
  // The first callers have signed out by now.
  const callers = await gather(db, world.tree)
  const few = [...callsOf({ ...world, callers })].filter(({ route }) =>
    /PATCH .*(collectors|tablets)/.test(route.name),
  )
  const kept = policy.roles

  policy.roles = [...kept, 'analyst']
  const wider = await run(server, few)
  policy.roles = kept
  const right = await run(server, few)
  await db.update(staffGrants).set({ unitId: null }).where(eq(staffGrants.role, 'manager'))
  const unbounded = await run(server, few)

  expect(wider.mismatches.length).toBeGreaterThan(50)
  expect(right.mismatches).toEqual([])
  expect(unbounded.mismatches.length).toBeGreaterThan(50)
})
