import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  type SampleFrame,
  type SamplePlan,
  sampleFrameQuery,
  samplePlanBody,
  targetsBody,
} from '#contract/sample-plan.ts'
import { planSample } from '../../analytics/index.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireSubtree, topUnitOf, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { buildFrame } from '../fieldwork/sample-frame.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findSurvey, lastDayOf, type Survey } from '../queries/surveys.ts'
import { replaceTargets } from '../queries/targets.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const keyParameter = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } as const

/** How many responses to gather where: what a plan starts from, the plan, and taking it over as targets. */
export const samplePlanRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/sample-frame',
    { config: { policy: readers }, schema: { querystring: sampleFrameQuery } },
    async (request): Promise<SampleFrame> => {
      const { survey: key, unit: unitId, year } = request.query
      const today = officeDay(clock())
      const person = personOf(request)
      const survey = await requireSurvey(db, key)
      const scope = await unitScopeOf(db, person, today)
      const below = new Set(requireSubtree(scope, unitId))
      const units = scope.units.filter((unit) => below.has(unit.unitId) && !unit.hasEnded)
      const scopeUnitId = await topUnitOf(db, person, unitId, today)
      return buildFrame(db, { survey, unitId, scopeUnitId, units, year, today })
    },
  )

  // Arithmetic alone: nothing is read or kept, and the units are whatever the caller numbers.
  app.post(
    '/sample-plans',
    { config: { policy: readers }, schema: { body: samplePlanBody } },
    async (request): Promise<SamplePlan> => {
      const { units, ...terms } = request.body
      requireDistinct(units, '/units')
      if (terms.most !== null && terms.most < terms.least) {
        throw problems.invalidRequest([{ at: '/most', expected: 'a number not below "least"' }])
      }
      const { strata, whole } = planSample(units, terms)
      const planned = strata.map((counts, h) => ({ unitId: units[h]?.unitId ?? 0, ...counts }))
      return { units: planned, whole }
    },
  )

  app.put(
    '/surveys/:key/targets',
    { config: { policy: managers }, schema: { params: keyParameter, body: targetsBody } },
    async (request, reply) => {
      const person = personOf(request)
      const { targets } = request.body
      requireDistinct(targets, '/targets')
      const today = officeDay(clock())
      const { visible } = await unitScopeOf(db, person, today)
      const unseen = targets.find(({ unitId }) => !visible.has(unitId))
      if (unseen) throw problems.notFound('unit', unseen.unitId)
      await db.transaction(async (tx) => {
        const survey = await requireSurvey(tx, request.params.key)
        if ((lastDayOf(survey) ?? today) < today) throw problems.notOpen('survey')
        if (!(await replaceTargets(tx, survey.surveyId, targets))) throw problems.targetsChanged()
        const subject = { survey: survey.key, targets }
        await recordAct(tx, { actor: person.login, act: 'targets_set', subject }, clock())
      })
      return reply.code(204).send()
    },
  )
}

async function requireSurvey(db: Db, key: string): Promise<Survey> {
  const survey = await findSurvey(db, key)
  if (!survey) throw problems.notFound('survey', key)
  return survey
}

function requireDistinct(units: readonly { unitId: number }[], at: string): void {
  if (new Set(units.map(({ unitId }) => unitId)).size < units.length) {
    throw problems.invalidRequest([{ at, expected: 'each unit once' }])
  }
}
