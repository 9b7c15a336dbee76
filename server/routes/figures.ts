import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { figuresQuery } from '#contract/recomputed.ts'
import { anyStaff, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree, topUnitOf, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { buildOverview } from '../figures/overview.ts'
import { makeReport, type ReportFonts } from '../figures/report.ts'
import { recordAct } from '../queries/audit.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; fonts: ReportFonts } }>

export const figureRoutes: Plugin = async (app, { db, clock, fonts }) => {
  app.get('/units', { config: { policy: anyStaff } }, async (request) => {
    const { units, visible } = await unitScopeOf(db, personOf(request), officeDay(clock()))
    return units.filter(({ unitId, hasEnded }) => visible.has(unitId) && !hasEnded)
  })

  app.get(
    '/overview',
    { config: { policy: readers }, schema: { querystring: figuresQuery } },
    async (request) => {
      const { instrument, unit, from, to, asOf, method } = request.query
      // On another map of units than the period's own, others might stand below a unit than its head may see.
      if (asOf !== undefined) requireWholeTree(personOf(request))
      const today = officeDay(clock())
      const scopeUnitId = await topUnitOf(db, personOf(request), unit ?? null, today)
      return buildOverview(db, {
        instrument,
        unitId: unit ?? null,
        from: from ?? null,
        to: to ?? null,
        asOf: asOf ?? null,
        method: method ?? null,
        scopeUnitId,
        today,
      })
    },
  )

  app.get(
    '/report.pdf',
    { config: { policy: readers }, schema: { querystring: figuresQuery } },
    async (request, reply) => {
      const { instrument, unit, from, to, asOf, method, language = 'vi' } = request.query
      const { login } = personOf(request)
      if (asOf !== undefined) requireWholeTree(personOf(request))
      const now = clock()
      const scopeUnitId = await topUnitOf(db, personOf(request), unit ?? null, officeDay(now))
      const question = {
        instrument,
        unitId: unit ?? null,
        from: from ?? null,
        to: to ?? null,
        asOf: asOf ?? null,
        method: method ?? null,
        scopeUnitId,
        today: officeDay(now),
      }
      const overview = await buildOverview(db, question)
      const pdf = await makeReport(db, overview, { language, fonts, now })
      const { unit: top, recomputed } = overview
      const subject = {
        instrument,
        unit: top.code,
        from: overview.from,
        to: overview.to,
        ...(recomputed ? { method } : {}),
      }
      await recordAct(db, { actor: login, act: 'report_made', subject }, now)
      const kind = recomputed ? 'bao-cao-tinh-lai' : 'bao-cao'
      const name = `${kind}-${instrument}-${top.code}-${overview.from}-${overview.to}.pdf`
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(pdf))
    },
  )
}
