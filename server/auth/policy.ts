import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role } from '#contract/office.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type EnrolledDevice, findDevice, findSender } from '../queries/devices.ts'
import { findSession } from '../queries/sessions.ts'
import type { SignedIn } from '../queries/staff.ts'
import { bearerToken, hashSecret } from './secrets.ts'
import { sessionIdOf } from './session-cookie.ts'
import { requireWatcher } from './watcher.ts'

/** Who may call a route. Every route declares one; the server does not start with a route that has none. */
export type Policy =
  | { kind: 'public' }
  | { kind: 'watcher' }
  | { kind: 'device' }
  | { kind: 'known_device' }
  | { kind: 'half_signed_in' }
  | { kind: 'person' }
  | { kind: 'staff'; roles: readonly Role[] }

/** A route with who may call it. */
export interface DeclaredRoute {
  method: string
  url: string
  policy: Policy
}

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy
  }
  interface FastifyInstance {
    /** Every route, for tests that must leave none out. */
    declaredRoutes: DeclaredRoute[]
  }
  interface FastifyRequest {
    /** Set on the routes of signed-in people. */
    person: SignedIn | null
    /** Set on device routes. */
    device: EnrolledDevice | null
    /** Set on routes for every tablet that was not revoked. */
    knownDeviceId: string | null
  }
}

export const anyone: Policy = { kind: 'public' }
/** Who looks after the server: a program on the same machine, or one that knows the token for it. */
export const watcher: Policy = { kind: 'watcher' }
export const enrolledDevice: Policy = { kind: 'device' }
/** A tablet that was not revoked, whether it still stands somewhere or was replaced. */
export const knownDevice: Policy = { kind: 'known_device' }

/** Who has given a password, whatever step is still to come. */
export const halfSignedIn: Policy = { kind: 'half_signed_in' }
/** Who has signed in, whatever they may do: for what is their own. */
export const anyPerson: Policy = { kind: 'person' }

export function staff(...roles: Role[]): Policy {
  return { kind: 'staff', roles }
}

const everyRole: Role[] = ['administrator', 'manager', 'analyst', 'unit_head', 'clerk', 'supervisor']
export const anyStaff = staff(...everyRole)
/** Roles that see figures. Clerks key paper and do not. */
export const readers = staff('administrator', 'manager', 'analyst', 'unit_head', 'supervisor')
/** Roles that key paper ballots. */
export const keyers = staff('administrator', 'manager', 'clerk')
export const managers = staff('administrator', 'manager')
/** Roles that write official reports; what of them becomes public is decided by `managers`. */
export const reportWriters = staff('administrator', 'manager', 'analyst')
/** Roles that see official reports before they are public. */
export const reportReaders = staff('administrator', 'manager', 'analyst', 'supervisor')
/** Roles that read the audit log. */
export const auditors = staff('administrator', 'supervisor')

interface PolicyOptions {
  db: Db
  clock: Clock
  /** Opens what is for those who look after the server; null where only this machine may. */
  watchToken?: string | null
}

/** Refuses to start with a route that declares no policy, and enforces the policies that are declared. */
export function enforcePolicies(app: FastifyInstance, options: PolicyOptions): void {
  const { db, clock, watchToken = null } = options
  const withoutPolicy: string[] = []
  app.decorate('declaredRoutes', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) {
      if (config?.policy) app.declaredRoutes.push({ method: one, url, policy: config.policy })
      else withoutPolicy.push(`${one} ${url}`)
    }
  })
  app.addHook('onReady', async () => {
    if (withoutPolicy.length > 0) throw new Error(`Routes without a policy: ${withoutPolicy.join(', ')}`)
  })
  app.decorateRequest('person', null)
  app.decorateRequest('device', null)
  app.decorateRequest('knownDeviceId', null)
  app.addHook('onRequest', async (request) => {
    const policy = request.routeOptions.config.policy
    // The not-found handler is no route.
    if (!policy || policy.kind === 'public') return
    if (policy.kind === 'watcher') return requireWatcher(request, watchToken)
    if (policy.kind === 'device') request.device = await requireDevice(db, request)
    else if (policy.kind === 'known_device') request.knownDeviceId = await requireKnownDevice(db, request)
    else request.person = await requirePerson(db, clock, request, policy)
  })
}

async function requireDevice(db: Db, request: FastifyRequest): Promise<EnrolledDevice> {
  const token = bearerToken(request.headers.authorization)
  const device = token ? await findDevice(db, hashSecret(token)) : null
  if (!device) throw problems.deviceUnknown()
  return device
}

async function requireKnownDevice(db: Db, request: FastifyRequest): Promise<string> {
  const token = bearerToken(request.headers.authorization)
  const sender = token ? await findSender(db, hashSecret(token)) : null
  if (!sender || sender.isRevoked) throw problems.deviceUnknown()
  return sender.deviceId
}

async function requirePerson(
  db: Db,
  clock: Clock,
  request: FastifyRequest,
  policy: Policy,
): Promise<SignedIn> {
  requireOwnOrigin(request)
  const id = sessionIdOf(request)
  const person = id ? await findSession(db, hashSecret(id), clock()) : null
  if (!person) throw problems.signInRequired()
  if (policy.kind === 'half_signed_in') return person
  if (person.step !== null) throw problems.secondStepRequired(person.step)
  if (policy.kind !== 'staff') return person
  const able = withRolesOf(person, policy)
  if (able.grants.length === 0) throw problems.notAllowed()
  return able
}

/** The person with no other grants than those whose role a policy names. */
export function withRolesOf(person: SignedIn, policy: Policy): SignedIn {
  const roles = policy.kind === 'staff' ? policy.roles : []
  return { ...person, grants: person.grants.filter(({ role }) => roles.includes(role)) }
}

/**
 * Another site can make a browser send our cookie, but not our origin. Browsers name their origin with every change;
 * tools without a browser name none.
 */
export function requireOwnOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, 'user-agent': agent = '', 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin') throw problems.foreignOrigin()
  if (origin === undefined) {
    if (site === undefined && agent.startsWith('Mozilla/')) throw problems.foreignOrigin()
    return
  }
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw problems.foreignOrigin()
}

/** The tablet of a device route. */
export function deviceOf(request: FastifyRequest): EnrolledDevice {
  if (!request.device) throw problems.deviceUnknown()
  return request.device
}

/** The tablet of a route for every tablet that was not revoked. */
export function knownDeviceOf(request: FastifyRequest): string {
  if (request.knownDeviceId === null) throw problems.deviceUnknown()
  return request.knownDeviceId
}

/** The signed-in person of a route that asks for one. */
export function personOf(request: FastifyRequest): SignedIn {
  if (!request.person) throw problems.signInRequired()
  return request.person
}
