import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import {
  type AccountLink,
  grantBody,
  grantParameters,
  newPersonBody,
  type PeopleList,
  personParameter,
} from '#contract/accounts.ts'
import { readPeople } from '../accounts/list-people.ts'
import { disable, enable, endLink, give, invite, type Managing, renewLink, take } from '../accounts/manage.ts'
import { overseerOf } from '../accounts/overseer.ts'
import { managers, personOf } from '../auth/policy.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Accounts as those see and change them who look after them. */
export const peopleRoutes: Plugin = async (app, { db, clock }) => {
  const managing = async (request: FastifyRequest): Promise<Managing> => {
    const now = clock()
    return { db, now, overseer: await overseerOf(db, personOf(request), now) }
  }
  const config = { policy: managers }
  const ofPerson = { config, schema: { params: personParameter } }

  app.get('/people', { config }, async (request, reply): Promise<PeopleList> => {
    reply.header('cache-control', 'no-store')
    const { overseer, now } = await managing(request)
    return readPeople(db, overseer, now)
  })

  app.post('/people', { config, schema: { body: newPersonBody } }, async (request, reply) => {
    const made = await invite(await managing(request), request.body)
    return reply.code(201).header('cache-control', 'no-store').send(made)
  })

  app.post(
    '/people/:id/grants',
    { config, schema: { params: personParameter, body: grantBody } },
    async (request, reply) => {
      await give(await managing(request), request.params.id, request.body)
      return reply.code(204).send()
    },
  )

  app.delete(
    '/people/:id/grants/:grantId',
    { config, schema: { params: grantParameters } },
    async (request, reply) => {
      const { id, grantId } = request.params
      await take(await managing(request), id, grantId)
      return reply.code(204).send()
    },
  )

  app.post('/people/:id/disable', ofPerson, async (request, reply) => {
    await disable(await managing(request), request.params.id)
    return reply.code(204).send()
  })

  app.post('/people/:id/enable', ofPerson, async (request, reply) => {
    await enable(await managing(request), request.params.id)
    return reply.code(204).send()
  })

  app.post('/people/:id/link', ofPerson, async (request, reply): Promise<AccountLink> => {
    reply.header('cache-control', 'no-store').code(201)
    return renewLink(await managing(request), request.params.id)
  })

  app.delete('/people/:id/link', ofPerson, async (request, reply) => {
    await endLink(await managing(request), request.params.id)
    return reply.code(204).send()
  })
}
