import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import { idParameter } from '#contract/shapes.ts'
import {
  type MappedUnit,
  mapQuery,
  newUnitBody,
  reorganisationBody,
  unitEndBody,
  unitVersionBody,
} from '#contract/unit-map.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { listMap } from '../queries/unit-versions.ts'
import { abolishUnit, beginUnit, changeUnit, reorganiseUnits } from '../units/change-units.ts'
import { readHistory } from '../units/history.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** The map of units on a day, what became of each, and changing it from a day on. */
export const unitRoutes: Plugin = async (app, { db, clock }) => {
  const doerOf = (request: FastifyRequest) => {
    const person = personOf(request)
    requireWholeTree(person)
    return { actor: person.login, at: clock() }
  }

  app.get(
    '/unit-map',
    { config: { policy: readers }, schema: { querystring: mapQuery } },
    async (request): Promise<MappedUnit[]> => {
      const today = officeDay(clock())
      const { visible } = await unitScopeOf(db, personOf(request), today)
      const units = await listMap(db, request.query.day ?? today)
      return units.filter(({ unitId }) => visible.has(unitId))
    },
  )

  app.get(
    '/units/:id/history',
    { config: { policy: readers }, schema: { params: idParameter } },
    async (request) => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      return readHistory(db, scope, request.params.id)
    },
  )

  app.post(
    '/units',
    { config: { policy: managers }, schema: { body: newUnitBody } },
    async (request, reply) => {
      const doer = doerOf(request)
      const unitId = await beginUnit(db, request.body, doer)
      return reply.code(201).send({ unitId })
    },
  )

  app.post(
    '/units/:id/versions',
    { config: { policy: managers }, schema: { params: idParameter, body: unitVersionBody } },
    async (request, reply) => {
      const doer = doerOf(request)
      await changeUnit(db, { unitId: request.params.id, ...request.body }, doer)
      return reply.code(204).send()
    },
  )

  app.post(
    '/units/:id/end',
    { config: { policy: managers }, schema: { params: idParameter, body: unitEndBody } },
    async (request, reply) => {
      const doer = doerOf(request)
      await abolishUnit(db, { unitId: request.params.id, ...request.body }, doer)
      return reply.code(204).send()
    },
  )

  app.post(
    '/unit-reorganisations',
    { config: { policy: managers }, schema: { body: reorganisationBody } },
    async (request, reply) => {
      const doer = doerOf(request)
      const successors = await reorganiseUnits(db, request.body, doer)
      return reply.code(201).send({ successors })
    },
  )
}
