import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { marginBody, type PopulationCounts, populationsQuery, volumeBody } from '#contract/populations.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireSubtree, requireWholeTree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { lockImports } from '../queries/import-lock.ts'
import { listPopulationYears, sumUnitVolumes } from '../queries/population-rows.ts'
import { fieldNames, listMargins, listVolumes } from '../queries/populations.ts'
import { saveMargins, saveVolumes } from '../queries/volumes.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Counts of dossiers and people behind samples and weights, and correcting one. */
export const populationRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/populations',
    { config: { policy: readers }, schema: { querystring: populationsQuery } },
    async (request): Promise<PopulationCounts> => {
      const { year, unit } = request.query
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      if (unit !== undefined) requireSubtree(scope, unit)
      const names = await fieldNames(db)
      const units = await sumUnitVolumes(db, year)
      return {
        years: await listPopulationYears(db),
        units: units.filter(({ unitId }) => scope.visible.has(unitId)),
        fields: unit === undefined ? [] : await listVolumes(db, [unit], [year]),
        margins: await listMargins(db, year),
        fieldNames: Object.fromEntries([...names].map(([code, name]) => [code, name.vi])),
      }
    },
  )

  app.put(
    '/volumes',
    { config: { policy: managers }, schema: { body: volumeBody } },
    async (request, reply) => {
      const person = personOf(request)
      requireWholeTree(person)
      const { before, ...row } = request.body
      requireSubtree(await unitScopeOf(db, person, officeDay(clock())), row.unitId)
      await db.transaction(async (tx) => {
        await lockImports(tx)
        const rows = await listVolumes(tx, [row.unitId], [row.year])
        const present = rows.find(({ fieldCode }) => fieldCode === row.fieldCode)
        if ((present?.transactions ?? null) !== before) throw problems.countChanged()
        await saveVolumes(tx, [row])
        await recordAct(tx, { actor: person.login, act: 'volume_set', subject: { before, ...row } }, clock())
      })
      return reply.code(204).send()
    },
  )

  app.put(
    '/margins',
    { config: { policy: managers }, schema: { body: marginBody } },
    async (request, reply) => {
      const person = personOf(request)
      requireWholeTree(person)
      const { before, ...row } = request.body
      await db.transaction(async (tx) => {
        await lockImports(tx)
        const present = (await listMargins(tx, row.year)).find(
          ({ variable, category }) => variable === row.variable && category === row.category,
        )
        if ((present?.population ?? null) !== before) throw problems.countChanged()
        await saveMargins(tx, [row])
        await recordAct(tx, { actor: person.login, act: 'margin_set', subject: { before, ...row } }, clock())
      })
      return reply.code(204).send()
    },
  )
}
