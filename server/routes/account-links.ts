import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type LinkOwner, linkBody, useLinkBody } from '#contract/accounts.ts'
import type { Person } from '#contract/office.ts'
import { passwordFault } from '../accounts/password-rule.ts'
import { toPerson } from '../accounts/person.ts'
import { openSession } from '../auth/open-session.ts'
import { hashPassword } from '../auth/passwords.ts'
import { anyone, requireOwnOrigin } from '../auth/policy.ts'
import { hashSecret } from '../auth/secrets.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { findLink, takeLink } from '../queries/account-links.ts'
import { actAndRecord } from '../queries/audit.ts'
import { forgetFailures } from '../queries/sign-in-failures.ts'
import { setPassword } from '../queries/staff.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const config = { policy: anyone, origin: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } } as const

/** Links by which people choose a password. Unknown, used, revoked and old ones get one answer. */
export const accountLinkRoutes: Plugin = async (app, { db, clock }) => {
  // The token is in the body and in no address, so that no log holds it.
  app.post(
    '/account-links/look',
    { config, schema: { body: linkBody } },
    async (request, reply): Promise<LinkOwner> => {
      requireOwnOrigin(request)
      reply.header('cache-control', 'no-store')
      const link = await findLink(db, hashSecret(request.body.token), clock())
      if (!link) throw problems.linkRefused()
      const { login, name, expiresAt } = link
      return { login, name, expiresAt: new Date(expiresAt).toISOString() }
    },
  )

  app.post(
    '/account-links/use',
    { config, schema: { body: useLinkBody } },
    async (request, reply): Promise<Person> => {
      requireOwnOrigin(request)
      const { token, password } = request.body
      const link = await findLink(db, hashSecret(token), clock())
      if (!link) throw problems.linkRefused()
      const { login, name, staffId } = link
      const fault = passwordFault(password, [login, name])
      if (fault) throw problems.passwordRefused(fault)
      const passwordHash = await hashPassword(password)
      const act = { actor: login, act: 'account_link_used', subject: {} }
      const person = await actAndRecord(db, act, clock(), async (tx) => {
        if (!(await takeLink(tx, hashSecret(token), clock()))) throw problems.linkRefused()
        await setPassword(tx, login, passwordHash)
        await forgetFailures(tx, login)
        // A new password proves no second factor: who has one is asked for it next.
        return openSession(tx, { request, reply }, { staffId, isProved: false }, clock())
      })
      return toPerson(db, person)
    },
  )
}
