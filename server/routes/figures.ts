import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { figuresQuery } from '#contract/recomputed.ts'
import { plainRequest } from '#contract/reports.ts'
import { anyStaff, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree, topUnitOf, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { buildOverview } from '../figures/overview.ts'
import type { ReportFonts } from '../pages/fonts.ts'
import { recordAct } from '../queries/audit.ts'
import { makeReportFile, reportEndings, reportTypes } from '../report/files.ts'

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

  for (const ending of reportEndings)
    app.get(
      `/report.${ending}`,
      { config: { policy: readers }, schema: { querystring: figuresQuery } },
      async (request, reply) => {
        const { instrument, unit, from, to, asOf, method, language = 'vi' } = request.query
        const { login } = personOf(request)
        if (asOf !== undefined) requireWholeTree(personOf(request))
        const now = clock()
        const scopeUnitId = await topUnitOf(db, personOf(request), unit ?? null, officeDay(now))
        const asked = {
          ...plainRequest(instrument),
          unitId: unit ?? null,
          from: from ?? null,
          to: to ?? null,
          asOf: asOf ?? null,
          method: method ?? null,
          language,
        }
        const { report, bytes } = await makeReportFile(db, asked, ending, { fonts, now, scopeUnitId })
        const { about } = report
        const subject = {
          instrument,
          unit: about.unit.code,
          from: about.from,
          to: about.to,
          ...(ending === 'pdf' ? {} : { as: ending }),
          ...(about.isRecomputed ? { method } : {}),
        }
        await recordAct(db, { actor: login, act: 'report_made', subject }, now)
        const kind = about.isRecomputed ? 'bao-cao-tinh-lai' : 'bao-cao'
        const name = `${kind}-${instrument}-${about.unit.code}-${about.from}-${about.to}.${ending}`
        return reply
          .type(reportTypes[ending])
          .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes))
      },
    )
}
