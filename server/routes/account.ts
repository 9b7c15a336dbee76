import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  beginFactorBody,
  changePasswordBody,
  codeBody,
  type FactorOffer,
  type OwnAccount,
  passwordBody,
  personParameter,
} from '#contract/accounts.ts'
import { offerFactor, proveFactor } from '../accounts/enrol-factor.ts'
import { readOwnAccount } from '../accounts/own-account.ts'
import { passwordFault } from '../accounts/password-rule.ts'
import { rolesOf } from '../accounts/person.ts'
import { isFactorRequired } from '../accounts/second-factor-rule.ts'
import { judgePassword } from '../accounts/sign-in.ts'
import type { FactorBox } from '../auth/factor-box.ts'
import { openSession } from '../auth/open-session.ts'
import { hashPassword } from '../auth/passwords.ts'
import { anyPerson, personOf } from '../auth/policy.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { dropFactor } from '../queries/second-factors.ts'
import { endSessionOf, endSessionsOf, readFactorRule } from '../queries/sessions.ts'
import { setPassword } from '../queries/staff.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{
  Options: { db: Db; clock: Clock; factorBox: FactorBox }
}>

const rateLimit = { max: 20, timeWindow: '1 minute' }
const config = { policy: anyPerson }

/** Everybody's own account: what they may do, password, second factor, sessions. */
export const accountRoutes: Plugin = async (app, { db, clock, factorBox }) => {
  app.get('/account', { config }, async (request, reply): Promise<OwnAccount> => {
    reply.header('cache-control', 'no-store')
    return readOwnAccount(db, personOf(request), clock())
  })

  app.put(
    '/account/password',
    { config: { ...config, rateLimit }, schema: { body: changePasswordBody } },
    async (request, reply) => {
      const { login, name, staffId } = personOf(request)
      const { current, next } = request.body
      await judgePassword(db, { login, password: current }, clock())
      const fault = next === current ? 'same' : passwordFault(next, [login, name])
      if (fault) throw problems.passwordRefused(fault)
      const passwordHash = await hashPassword(next)
      const act = { actor: login, act: 'password_changed', subject: {} }
      await actAndRecord(db, act, clock(), async (tx) => {
        // Ends every session, this one too: who changes a password because somebody knew it wants that.
        await setPassword(tx, login, passwordHash)
        // The session was whole, so its second factor had been proved where there is one.
        await openSession(tx, { request, reply }, { staffId, isProved: true }, clock())
      })
      return reply.code(204).send()
    },
  )

  app.post(
    '/account/second-factor',
    { config: { ...config, rateLimit }, schema: { body: beginFactorBody } },
    async (request, reply): Promise<FactorOffer> => {
      const person = personOf(request)
      const { password = '' } = request.body
      await judgePassword(db, { login: person.login, password }, clock())
      reply.header('cache-control', 'no-store')
      return offerFactor(db, factorBox, person)
    },
  )

  app.put(
    '/account/second-factor',
    { config: { ...config, rateLimit }, schema: { body: codeBody } },
    async (request, reply) => {
      const person = personOf(request)
      const codes = await proveFactor(db, factorBox, person, request.body.code, clock())
      await endSessionsOf(db, person.staffId, person.sessionId)
      await openSession(db, { request, reply }, { staffId: person.staffId, isProved: true }, clock())
      reply.header('cache-control', 'no-store')
      return { codes }
    },
  )

  // The password travels in the body, so this is no DELETE.
  app.post(
    '/account/second-factor/off',
    { config: { ...config, rateLimit }, schema: { body: passwordBody } },
    async (request, reply) => {
      const person = personOf(request)
      const { login, staffId } = person
      await judgePassword(db, { login, password: request.body.password }, clock())
      if (isFactorRequired(await readFactorRule(db), rolesOf(person))) throw problems.factorRequired()
      const act = { actor: login, act: 'second_factor_dropped', subject: {} }
      await actAndRecord(db, act, clock(), (tx) => dropFactor(tx, staffId))
      return reply.code(204).send()
    },
  )

  app.delete('/account/sessions', { config }, async (request, reply) => {
    const { login, staffId, sessionId } = personOf(request)
    const act = { actor: login, act: 'other_sessions_ended', subject: {} }
    await actAndRecord(db, act, clock(), (tx) => endSessionsOf(tx, staffId, sessionId))
    return reply.code(204).send()
  })

  app.delete(
    '/account/sessions/:id',
    { config, schema: { params: personParameter } },
    async (request, reply) => {
      const { login, staffId } = personOf(request)
      const { id } = request.params
      const act = { actor: login, act: 'session_ended', subject: {} }
      await actAndRecord(db, act, clock(), async (tx) => {
        if (!(await endSessionOf(tx, staffId, id))) throw problems.notFound('session', id)
      })
      return reply.code(204).send()
    },
  )
}
