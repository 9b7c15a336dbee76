import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { renderSVG } from 'uqr'
import { type CollectorSummary, type EnrolmentCode, newCollectorBody } from '#contract/office.ts'
import { idParameter, unitQuery } from '#contract/shapes.ts'
import { anyStaff, managers, personOf, readers } from '../auth/policy.ts'
import { requireCollector, requireUnit } from '../auth/scope.ts'
import { newReadableCode } from '../auth/secrets.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { addPlace } from '../collection/places.ts'
import type { Db } from '../db/client.ts'
import { linkUrl, requireReachable } from '../pages/link-address.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { listCollectors } from '../queries/collectors.ts'
import { addEnrolmentCode } from '../queries/devices.ts'
import { readSettings } from '../queries/settings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; publicUrl: string } }>

const codeMinutes = 15

export const collectorRoutes: Plugin = async (app, { db, clock, publicUrl }) => {
  const today = () => officeDay(clock())

  app.get(
    '/collectors',
    // Clerks note at these places what was handed out.
    { config: { policy: anyStaff }, schema: { querystring: unitQuery } },
    async (request) => {
      await requireUnit(db, personOf(request), request.query.unit, today())
      const rows = await listCollectors(db, [request.query.unit])
      return rows.map((row) => toSummary(row, publicUrl))
    },
  )

  app.post(
    '/collectors',
    { config: { policy: managers }, schema: { body: newCollectorBody } },
    async (request, reply) => {
      const person = personOf(request)
      await requireUnit(db, person, request.body.unitId, today())
      const collector = await db.transaction((tx) => addPlace(tx, request.body, person.login, clock()))
      const [row] = await listCollectors(db, [collector.unitId], collector.collectorId)
      if (!row) throw new Error(`collector ${collector.collectorId} vanished`)
      return reply.code(201).send(toSummary(row, publicUrl))
    },
  )

  app.post(
    '/collectors/:id/codes',
    { config: { policy: managers }, schema: { params: idParameter } },
    async (request, reply): Promise<EnrolmentCode> => {
      const person = personOf(request)
      const { collectorId, kind } = await requireCollector(db, person, request.params.id, today())
      if (kind !== 'tablet') throw problems.notFound('tablet place', collectorId)
      const code = `${newReadableCode(4)}-${newReadableCode(4)}`
      const expiresAt = new Date(clock().getTime() + codeMinutes * 60_000)
      const act = { actor: person.login, act: 'enrolment_code_made', subject: { collectorId } }
      await actAndRecord(db, act, clock(), (tx) => addEnrolmentCode(tx, { code, collectorId, expiresAt }))
      reply.code(201)
      return { code, expiresAt: expiresAt.toISOString() }
    },
  )

  app.get(
    '/collectors/:id/qr.svg',
    { config: { policy: readers }, schema: { params: idParameter } },
    async (request, reply) => {
      const { kind, token } = await requireCollector(db, personOf(request), request.params.id, today())
      if (kind !== 'link') throw problems.notFound('link', request.params.id)
      requireReachable(publicUrl, await readSettings(db))
      const url = linkUrl(publicUrl, token)
      return reply
        .type('image/svg+xml')
        .header('cache-control', 'no-store')
        .send(renderSVG(url, { ecc: 'M', border: 2 }))
    },
  )
}

type ListedCollector = Awaited<ReturnType<typeof listCollectors>>[number]

/** The token alone is enough to send; only a link's address, which hangs on the wall, tells it. */
function toSummary({ token, ...row }: ListedCollector, publicUrl: string): CollectorSummary {
  return { ...row, url: row.kind === 'link' ? linkUrl(publicUrl, token) : null }
}
