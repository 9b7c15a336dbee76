import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import type { FromSchema } from 'json-schema-to-ts'
import { comparisonQuery } from '#contract/comparison.ts'
import { cutsQuery } from '#contract/cuts.ts'
import { overviewQuery } from '#contract/office.ts'
import { personOf, readers } from '../auth/policy.ts'
import { requireWholeTree, topUnitOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { buildComparison } from '../figures/comparison.ts'
import { buildCuts } from '../figures/cuts.ts'
import { buildItemMonths, buildItemUnits } from '../figures/item-months.ts'
import type { OverviewQuestion } from '../figures/overview.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Figures below those of the overview, for the same unit and months. */
export const goingDownRoutes: Plugin = async (app, { db, clock }) => {
  const ask = (request: FastifyRequest, query: FromSchema<typeof overviewQuery>) =>
    askedBy(db, request, query, officeDay(clock()))
  const config = { policy: readers }

  app.get('/cuts', { config, schema: { querystring: cutsQuery } }, async (request) => {
    const { by, ...query } = request.query
    return buildCuts(db, await ask(request, query), by)
  })

  app.get('/item-months', { config, schema: { querystring: overviewQuery } }, async (request) =>
    buildItemMonths(db, await ask(request, request.query)),
  )

  app.get('/item-units', { config, schema: { querystring: overviewQuery } }, async (request) =>
    buildItemUnits(db, await ask(request, request.query)),
  )

  app.get('/comparison', { config, schema: { querystring: comparisonQuery } }, async (request) => {
    const { vsUnit, vsFrom, vsTo, ...query } = request.query
    const first = await ask(request, query)
    if (vsUnit === undefined && vsFrom === undefined && vsTo === undefined)
      return buildComparison(db, first, null)
    // Each side stands below what the person may see: with several grants the tops may differ.
    const { unitId, scopeUnitId } = await ask(
      request,
      vsUnit === undefined ? query : { ...query, unit: vsUnit },
    )
    const [from, to] = [vsFrom ?? first.from, vsTo ?? first.to]
    return buildComparison(db, first, { unitId, scopeUnitId, from, to })
  })
}

/**
 * The question of a person: of a unit within what they may see. On another map of units than the period's own others
 * might stand below it, so only who sees all may choose one.
 */
async function askedBy(
  db: Db,
  request: FastifyRequest,
  { instrument, unit, from, to, asOf }: FromSchema<typeof overviewQuery>,
  today: string,
): Promise<OverviewQuestion> {
  const person = personOf(request)
  if (asOf !== undefined) requireWholeTree(person)
  const scopeUnitId = await topUnitOf(db, person, unit ?? null, today)
  return {
    instrument,
    unitId: unit ?? null,
    from: from ?? null,
    to: to ?? null,
    asOf: asOf ?? null,
    scopeUnitId,
    today,
  }
}
