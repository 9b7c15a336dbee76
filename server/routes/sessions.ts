import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { beginFactorBody, codeBody, type FactorOffer } from '#contract/accounts.ts'
import { type Person, signInBody } from '#contract/office.ts'
import { offerFactor, proveFactor } from '../accounts/enrol-factor.ts'
import { judgeCode } from '../accounts/judge-code.ts'
import { toPerson } from '../accounts/person.ts'
import { judgePassword } from '../accounts/sign-in.ts'
import type { FactorBox } from '../auth/factor-box.ts'
import { openSession } from '../auth/open-session.ts'
import { anyone, halfSignedIn, personOf, requireOwnOrigin } from '../auth/policy.ts'
import { hashSecret } from '../auth/secrets.ts'
import { clearSessionCookie, sessionIdOf } from '../auth/session-cookie.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { endSession, endSessionsOf } from '../queries/sessions.ts'
import type { SignedIn } from '../queries/staff.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{
  Options: { db: Db; clock: Clock; factorBox: FactorBox }
}>

const rateLimit = { max: 10, timeWindow: '1 minute' }

/** Coming and going: password, second step, leaving. */
export const sessionRoutes: Plugin = async (app, { db, clock, factorBox }) => {
  app.get('/session', { config: { policy: halfSignedIn } }, (request) => toPerson(db, personOf(request)))

  app.post(
    '/session',
    { config: { policy: anyone, origin: 'office', rateLimit }, schema: { body: signInBody } },
    async (request, reply): Promise<Person> => {
      requireOwnOrigin(request)
      const { login, staffId } = await judgePassword(db, request.body, clock())
      const act = { actor: login, act: 'sign_in', subject: {} }
      const person = await actAndRecord(db, act, clock(), (tx) =>
        openSession(tx, { request, reply }, { staffId, isProved: false }, clock()),
      )
      return toPerson(db, person)
    },
  )

  app.delete('/session', { config: { policy: halfSignedIn } }, async (request, reply) => {
    const id = sessionIdOf(request)
    const act = { actor: personOf(request).login, act: 'sign_out', subject: {} }
    await actAndRecord(db, act, clock(), async (tx) => {
      if (id) await endSession(tx, hashSecret(id))
    })
    clearSessionCookie(request, reply)
    return reply.code(204).send()
  })

  app.post(
    '/session/code',
    { config: { policy: halfSignedIn, rateLimit }, schema: { body: codeBody } },
    async (request, reply): Promise<Person> => {
      const { staffId, login } = requireStep(personOf(request), 'code')
      await judgeCode(db, factorBox, { staffId, login }, request.body.code, clock())
      const act = { actor: login, act: 'second_step_passed', subject: {} }
      const person = await actAndRecord(db, act, clock(), (tx) =>
        openSession(tx, { request, reply }, { staffId, isProved: true }, clock()),
      )
      return toPerson(db, person)
    },
  )

  // Setting up at the first sign-in. Who has a second factor passes it before anything about it can be changed.
  app.post(
    '/session/second-factor',
    { config: { policy: halfSignedIn, rateLimit }, schema: { body: beginFactorBody } },
    async (request, reply): Promise<FactorOffer> => {
      reply.header('cache-control', 'no-store')
      return offerFactor(db, factorBox, requireStep(personOf(request), 'enrolment'))
    },
  )

  app.put(
    '/session/second-factor',
    { config: { policy: halfSignedIn, rateLimit }, schema: { body: codeBody } },
    async (request, reply) => {
      const owner = requireStep(personOf(request), 'enrolment')
      const codes = await proveFactor(db, factorBox, owner, request.body.code, clock())
      await endSessionsOf(db, owner.staffId, owner.sessionId)
      const opening = { staffId: owner.staffId, isProved: true }
      const person = await openSession(db, { request, reply }, opening, clock())
      reply.header('cache-control', 'no-store')
      return { codes, person: await toPerson(db, person) }
    },
  )
}

/** @throws Problem no_factor_begun where the session is not at this step */
function requireStep(person: SignedIn, step: 'code' | 'enrolment'): SignedIn {
  if (person.step !== step) throw problems.noFactorBegun()
  return person
}
