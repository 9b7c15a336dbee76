import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { idParameter, unitQuery } from '#contract/shapes.ts'
import {
  acceptTabletBody,
  type DeliveryWatch,
  moveTabletBody,
  renameTabletBody,
  revokeTabletBody,
  tabletParameter,
  writeOffBody,
} from '#contract/tablets.ts'
import { readWordCode } from '#contract/word-code.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireCollector, requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { type Acting, acceptTablet, move, rename, revoke, writeOff } from '../devices/acts.ts'
import { watchDelivery } from '../devices/watch.ts'
import { problems } from '../problem.ts'
import type { Collector } from '../queries/collectors.ts'
import { findTablet, type Tablet } from '../queries/tablets.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Tablets as the office sees and manages them. */
export const tabletRoutes: Plugin = async (app, { db, clock }) => {
  const acting = (request: FastifyRequest): Acting => ({ actor: personOf(request).login, at: clock() })
  const requirePlace = async (request: FastifyRequest, collectorId: number): Promise<Collector> => {
    const place = await requireCollector(db, personOf(request), collectorId, officeDay(clock()))
    if (place.kind !== 'tablet') throw problems.notFound('tablet place', collectorId)
    return place
  }
  const requireTablet = async (request: FastifyRequest, deviceId: string): Promise<Tablet> => {
    const tablet = await findTablet(db, deviceId)
    const { visible } = await unitScopeOf(db, personOf(request), officeDay(clock()))
    if (!tablet || !visible.has(tablet.unitId)) throw problems.notFound('tablet', deviceId)
    return tablet
  }
  /** Changes one tablet of the person's own units, which is answered with nothing. */
  const change = async (
    request: FastifyRequest & { params: { id: string } },
    reply: Pick<FastifyReply, 'code'>,
    act: (tablet: Tablet, by: Acting) => Promise<void>,
  ) => {
    await act(await requireTablet(request, request.params.id), acting(request))
    return reply.code(204).send()
  }
  const config = { policy: managers }

  app.get(
    '/tablets',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<DeliveryWatch> => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      return watchDelivery(db, requireSubtree(scope, request.query.unit), clock())
    },
  )

  app.post(
    '/collectors/:id/tablets',
    {
      config: { policy: managers, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: { params: idParameter, body: acceptTabletBody },
    },
    async (request, reply) => {
      const { collectorId } = await requirePlace(request, request.params.id)
      const { name, replaces = null } = request.body
      const code = readWordCode(request.body.code)
      if (code === null) throw problems.pairingUnknown()
      const acceptance = { code, name: tidy(name), collectorId, replaces }
      const deviceId = await acceptTablet(db, acceptance, acting(request))
      return reply.code(201).send({ deviceId, name: acceptance.name, collectorId })
    },
  )

  app.patch(
    '/tablets/:id',
    { config, schema: { params: tabletParameter, body: renameTabletBody } },
    (request, reply) =>
      change(request, reply, (tablet, by) => rename(db, tablet, tidy(request.body.name), by)),
  )

  app.post(
    '/tablets/:id/move',
    { config, schema: { params: tabletParameter, body: moveTabletBody } },
    (request, reply) =>
      change(request, reply, async (tablet, by) => {
        const { collectorId } = await requirePlace(request, request.body.collectorId)
        await move(db, tablet, collectorId, by)
      }),
  )

  app.post(
    '/tablets/:id/revoke',
    { config, schema: { params: tabletParameter, body: revokeTabletBody } },
    (request, reply) =>
      change(request, reply, (tablet, by) => revoke(db, tablet, tidy(request.body.reason), by)),
  )

  app.post(
    '/tablets/:id/write-off',
    { config, schema: { params: tabletParameter, body: writeOffBody } },
    async (request, reply) => {
      const { day, count, reason } = request.body
      const { collectorId, unitId } = await requirePlace(request, request.body.collectorId)
      const tablet = await findTablet(db, request.params.id)
      if (!tablet) throw problems.notFound('tablet', request.params.id)
      const given = { collectorId, unitId, day, count, reason: tidy(reason) }
      await writeOff(db, tablet, given, acting(request))
      return reply.code(204).send()
    },
  )
}

function tidy(text: string): string {
  return text.normalize('NFC').trim()
}
