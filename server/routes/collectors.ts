import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { renderSVG } from 'uqr'
import { type CollectorSummary, type EnrolmentCode, newCollectorBody } from '#contract/office.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { newReadableCode } from '../auth/secrets.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { ensureCollector, findCollectorById, listCollectors } from '../queries/collectors.ts'
import { addEnrolmentCode } from '../queries/devices.ts'
import type { SignedIn } from '../queries/staff.ts'
import { addSurveyUnits, findSurvey, offerSurvey } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import { subtreeIds } from '../unit-tree.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; publicUrl: string } }>

const codeMinutes = 15
const idParameter = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } },
} as const
const unitQuery = {
  type: 'object',
  required: ['unit'],
  properties: { unit: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } },
} as const

export const collectorRoutes: Plugin = async (app, { db, clock, publicUrl }) => {
  const requireUnit = async (person: SignedIn, unitId: number) => {
    const units = await listUnits(db, officeDay(clock()))
    const isVisible = person.unitId === null || subtreeIds(units, person.unitId).includes(unitId)
    if (!isVisible || !units.some((unit) => unit.unitId === unitId)) throw problems.notFound('unit', unitId)
  }
  const requireCollector = async (person: SignedIn, collectorId: number) => {
    const collector = await findCollectorById(db, collectorId)
    if (!collector) throw problems.notFound('collector', collectorId)
    await requireUnit(person, collector.unitId)
    return collector
  }
  const urlOf = (kind: string, token: string) => (kind === 'link' ? `${publicUrl}/q/${token}` : null)

  app.get(
    '/collectors',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request) => {
      await requireUnit(personOf(request), request.query.unit)
      const rows = await listCollectors(db, [request.query.unit])
      // The token alone is enough to send; only a link's address, which hangs on the wall, tells it.
      return rows.map(({ token, ...row }) => ({ ...row, url: urlOf(row.kind, token) }))
    },
  )

  app.post(
    '/collectors',
    { config: { policy: managers }, schema: { body: newCollectorBody } },
    async (request, reply): Promise<CollectorSummary> => {
      const { unitId, kind, name, surveys } = request.body
      const person = personOf(request)
      await requireUnit(person, unitId)
      const found = await Promise.all(surveys.map(async (key) => (await findSurvey(db, key)) ?? missing(key)))
      const channel = kind === 'tablet' ? 'tablet' : 'qr'
      const collector = await ensureCollector(
        db,
        { token: newReadableCode(12), unitId, kind, channel, name },
        clock(),
      )
      for (const [position, survey] of found.entries()) {
        await offerSurvey(db, collector.collectorId, survey.surveyId, position)
        await addSurveyUnits(db, survey.surveyId, [unitId])
      }
      const { collectorId, token, status } = collector
      await recordAct(
        db,
        { actor: person.login, act: 'collector_added', subject: { collectorId, unitId, kind } },
        clock(),
      )
      reply.code(201)
      return { collectorId, unitId, kind, name, status, surveys, url: urlOf(kind, token) }
    },
  )

  app.post(
    '/collectors/:id/codes',
    { config: { policy: managers }, schema: { params: idParameter } },
    async (request, reply): Promise<EnrolmentCode> => {
      const person = personOf(request)
      const { collectorId, kind } = await requireCollector(person, request.params.id)
      if (kind !== 'tablet') throw problems.notFound('tablet place', collectorId)
      const code = `${newReadableCode(4)}-${newReadableCode(4)}`
      const expiresAt = new Date(clock().getTime() + codeMinutes * 60_000)
      await addEnrolmentCode(db, { code, collectorId, expiresAt })
      await recordAct(
        db,
        { actor: person.login, act: 'enrolment_code_made', subject: { collectorId } },
        clock(),
      )
      reply.code(201)
      return { code, expiresAt: expiresAt.toISOString() }
    },
  )

  app.get(
    '/collectors/:id/qr.svg',
    { config: { policy: readers }, schema: { params: idParameter } },
    async (request, reply) => {
      const { kind, token } = await requireCollector(personOf(request), request.params.id)
      const url = urlOf(kind, token)
      if (!url) throw problems.notFound('link', request.params.id)
      // A poster with this machine's own name would lead every phone to itself.
      if (isLoopback(publicUrl)) throw problems.loopbackAddress(publicUrl)
      return reply
        .type('image/svg+xml')
        .header('cache-control', 'no-store')
        .send(renderSVG(url, { ecc: 'M', border: 2 }))
    },
  )
}

function missing(key: string): never {
  throw problems.unknownReference('survey', key)
}

function isLoopback(url: string): boolean {
  return /^(localhost|127\.|\[?::1)/.test(new URL(url).hostname)
}
