import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import {
  type Action,
  type ActionRules,
  type ActionSummary,
  actionChangeBody,
  actionParams,
  actionRuleBody,
  actionRuleParams,
  actionsQuery,
  newActionBody,
  type RulePreview,
  rulePreviewBody,
} from '#contract/actions.ts'
import { readAction, readActions, requireChange } from '../actions/change.ts'
import { changeRule } from '../actions/change-rule.ts'
import { previewRule } from '../actions/preview-rule.ts'
import { managers, personOf, readers, staff } from '../auth/policy.ts'
import { requireSubtree, requireWholeTree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { addAction, changeAction } from '../queries/actions.ts'
import { actAndRecord } from '../queries/audit.ts'
import { readSettings } from '../queries/settings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

// Figures of every unit are read for it.
const previewLimit = { max: 12, timeWindow: '1 minute' }

const workers = staff('administrator', 'manager', 'unit_head')

/** What is done about low figures: read by those who see the unit, worked on by its head and the managers. */
export const actionRoutes: Plugin = async (app, { db, clock }) => {
  const subtreeOf = async (request: FastifyRequest, unit: number) =>
    requireSubtree(await unitScopeOf(db, personOf(request), officeDay(clock())), unit)

  app.get(
    '/actions',
    { config: { policy: readers }, schema: { querystring: actionsQuery } },
    async (request): Promise<ActionSummary[]> => {
      const { unit, state = 'unfinished' } = request.query
      return readActions(db, await subtreeOf(request, unit), state, officeDay(clock()))
    },
  )

  app.get(
    '/actions/:unit/:id',
    { config: { policy: readers }, schema: { params: actionParams } },
    async (request): Promise<Action> => {
      const { unit: unitId, id: actionId } = request.params
      await subtreeOf(request, unitId)
      return readAction(db, { unitId, actionId }, officeDay(clock()))
    },
  )

  app.post(
    '/actions',
    { config: { policy: workers }, schema: { body: newActionBody } },
    async (request, reply): Promise<Action> => {
      const { login, name } = personOf(request)
      const { unit: unitId, instrument, title } = request.body
      await subtreeOf(request, unitId)
      const now = clock()
      const part = { part: 'other' as const, partKey: '', evidence: null, periodTo: '' }
      const action = {
        unitId,
        instrument,
        title: { vi: title },
        origin: 'person' as const,
        openedBy: name,
        ...part,
      }
      const act = { actor: login, act: 'action_opened', subject: { unit: unitId, instrument, title } }
      const added = await actAndRecord(db, act, now, (tx) => addAction(tx, action, now))
      if (!added) throw new Error('an action of a person met another')
      reply.code(201)
      return readAction(db, added, officeDay(now))
    },
  )

  app.patch(
    '/actions/:unit/:id',
    { config: { policy: workers }, schema: { params: actionParams, body: actionChangeBody } },
    async (request): Promise<Action> => {
      const { login, name } = personOf(request)
      const { unit: unitId, id: actionId } = request.params
      await subtreeOf(request, unitId)
      const now = clock()
      const { revision, ...change } = request.body
      const id = { unitId, actionId }
      requireChange(await readAction(db, id, officeDay(now)), change)
      const subject = { unit: unitId, action: actionId, fields: Object.keys(change), ...stateOf(change) }
      await actAndRecord(db, { actor: login, act: 'action_changed', subject }, now, async (tx) => {
        if (!(await changeAction(tx, id, { revision, change, by: name }, now))) throw problems.actionChanged()
      })
      return readAction(db, id, officeDay(now))
    },
  )

  app.get(
    '/action-rules',
    { config: { policy: readers } },
    async (): Promise<ActionRules> => (await readSettings(db)).actionRules,
  )

  // What a rule would open, before anybody sets it.
  app.post(
    '/action-rules/:instrument/preview',
    {
      config: { policy: managers, rateLimit: previewLimit },
      schema: { params: actionRuleParams, body: rulePreviewBody },
    },
    (request): Promise<RulePreview> => {
      requireWholeTree(personOf(request))
      return previewRule(db, request.params.instrument, request.body, clock())
    },
  )

  app.put(
    '/action-rules/:instrument',
    { config: { policy: managers }, schema: { params: actionRuleParams, body: actionRuleBody } },
    async (request): Promise<ActionRules> => {
      const person = personOf(request)
      requireWholeTree(person)
      const { instrument } = request.params
      await changeRule(db, { instrument, ...request.body, actor: person.login }, clock())
      return (await readSettings(db)).actionRules
    },
  )
}

function stateOf({ state }: { state?: string | undefined }) {
  return state === undefined ? {} : { state }
}
