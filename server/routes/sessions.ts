import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Person, signInBody } from '#contract/office.ts'
import { isPassword } from '../auth/passwords.ts'
import { anyone, anyStaff, personOf, requireOwnOrigin } from '../auth/policy.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import { clearSessionCookie, sessionIdOf, setSessionCookie } from '../auth/session-cookie.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord, recordAct } from '../queries/audit.ts'
import { readSettings } from '../queries/settings.ts'
import { beginSession, endSession, findPerson, type SignedIn } from '../queries/staff.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

export const sessionRoutes: Plugin = async (app, { db, clock }) => {
  const toPerson = async ({ login, name, role }: SignedIn): Promise<Person> => {
    const { demonstration } = await readSettings(db)
    return { login, name, role, demonstration }
  }

  app.get('/session', { config: { policy: anyStaff } }, (request) => toPerson(personOf(request)))

  app.post(
    '/session',
    {
      config: { policy: anyone, rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { body: signInBody },
    },
    async (request, reply) => {
      requireOwnOrigin(request)
      const { login, password } = request.body
      const person = await findPerson(db, login)
      if (!(await isPassword(person?.passwordHash ?? null, password)) || !person) {
        await recordAct(
          db,
          { actor: 'system', act: 'sign_in_refused', subject: { login: person?.login ?? null } },
          clock(),
        )
        throw problems.wrongPassword()
      }
      const id = newSecret()
      const act = { actor: person.login, act: 'sign_in', subject: {} }
      await actAndRecord(db, act, clock(), (tx) => beginSession(tx, hashSecret(id), person.staffId, clock()))
      setSessionCookie(request, reply, id)
      return toPerson(person)
    },
  )

  app.delete('/session', { config: { policy: anyStaff } }, async (request, reply) => {
    const id = sessionIdOf(request)
    const act = { actor: personOf(request).login, act: 'sign_out', subject: {} }
    await actAndRecord(db, act, clock(), async (tx) => {
      if (id) await endSession(tx, hashSecret(id))
    })
    clearSessionCookie(request, reply)
    return reply.code(204).send()
  })
}
