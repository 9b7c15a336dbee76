import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Beside, besideQuery } from '#contract/dossiers.ts'
import {
  hasTwoDecimals,
  type OfficialIndex,
  officialIndexBody,
  officialIndexKey,
} from '#contract/official-index.ts'
import { unitQuery } from '#contract/shapes.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, isDay, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readDossiers } from '../fieldwork/dossiers.ts'
import { readVolumeCoverage } from '../fieldwork/volume-coverage.ts'
import { inOneState } from '../figures/overview.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { listOfficialIndices, removeOfficialIndex, saveOfficialIndices } from '../queries/official-indices.ts'
import { listSurveys } from '../queries/surveys.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const entryPath = '/official-indices/:unitId/:name/:year'

/** What stands beside satisfaction and is no part of it: dossiers on time, coverage, indices that others publish. */
export const besideRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/beside',
    { config: { policy: readers }, schema: { querystring: besideQuery } },
    async (request): Promise<Beside> => {
      const { unit: unitId, from, to, instrument } = request.query
      if (from > to) throw problems.invalidRequest([{ at: '/from', expected: 'a month not after "to"' }])
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      const unitIds = requireSubtree(scope, unitId)
      const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
      const surveys = (await listSurveys(db)).filter((survey) => survey.instrument === instrument)
      const surveyIds = surveys.map(({ surveyId }) => surveyId)
      return inOneState(db, async (tx) => ({
        dossiers: await readDossiers(tx, { units: scope.units, unitId, unitIds, from, to }),
        coverage: await readVolumeCoverage(tx, { surveyIds, unitIds, fromYear, toYear }),
      }))
    },
  )

  app.get(
    '/official-indices',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<OfficialIndex[]> => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      requireSubtree(scope, request.query.unit)
      return listOfficialIndices(db, request.query.unit)
    },
  )

  app.put(
    entryPath,
    { config: { policy: managers }, schema: { params: officialIndexKey, body: officialIndexBody } },
    async (request, reply) => {
      const entry = {
        ...request.params,
        ...request.body,
        source: request.body.source.normalize('NFC').trim(),
      }
      requirePossible(entry, officeDay(clock()))
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      requireSubtree(scope, entry.unitId)
      const act = { actor: personOf(request).login, act: 'official_index_entered', subject: subjectOf(entry) }
      await actAndRecord(db, act, clock(), (tx) => saveOfficialIndices(tx, [entry]))
      return reply.code(204).send()
    },
  )

  app.delete(
    entryPath,
    { config: { policy: managers }, schema: { params: officialIndexKey } },
    async (request, reply) => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      requireSubtree(scope, request.params.unitId)
      const act = {
        actor: personOf(request).login,
        act: 'official_index_removed',
        subject: { ...request.params },
      }
      await actAndRecord(db, act, clock(), async (tx) => {
        const isRemoved = await removeOfficialIndex(tx, request.params)
        if (!isRemoved) throw problems.notFound('official index', request.params.year)
      })
      return reply.code(204).send()
    },
  )
}

/** The audit log holds whole numbers and texts. */
function subjectOf({ value, ...entry }: OfficialIndex): Record<string, unknown> {
  return { ...entry, points: value.points.toFixed(2) }
}

function requirePossible({ value, rank, sourceOn }: OfficialIndex, today: string): void {
  if (!hasTwoDecimals(value.points))
    throw problems.invalidRequest([{ at: '/value/points', expected: 'at most two decimals' }])
  if (rank && rank.place > rank.of)
    throw problems.invalidRequest([{ at: '/rank/place', expected: 'a place among those ranked' }])
  if (!isDay(sourceOn) || sourceOn > today)
    throw problems.invalidRequest([{ at: '/sourceOn', expected: 'a day that is not in the future' }])
}
