import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  type Coverage,
  coverageQuery,
  daysQuery,
  invitationBody,
  invitationParameters,
} from '#contract/link.ts'
import { idParameter } from '#contract/shapes.ts'
import { anyStaff, personOf, readers, staff } from '../auth/policy.ts'
import { requireCollector, requireUnit } from '../auth/scope.ts'
import { type Clock, officeDay, shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { coverageByPlace, coverageByUnit } from '../figures/coverage.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import {
  countGivenOut,
  countReceived,
  type Days,
  listInvitationDays,
  noteInvitations,
} from '../queries/invitations.ts'
import { subtreeIds } from '../unit-tree.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Roles that note what was handed out. */
const noting = staff('administrator', 'manager', 'unit_head', 'clerk')
// A longer period would read more rows than a page should.
const mostDays = 366

/** Invitations handed out by day, and how many of those invited answered. */
export const invitationRoutes: Plugin = async (app, { db, clock }) => {
  const today = () => officeDay(clock())

  app.get(
    '/collectors/:id/invitations',
    { config: { policy: anyStaff }, schema: { params: idParameter, querystring: daysQuery } },
    async (request) => {
      const place = await requireCollector(db, personOf(request), request.params.id, today())
      return listInvitationDays(db, place, requireDays(request.query))
    },
  )

  app.put(
    '/collectors/:id/invitations/:day',
    { config: { policy: noting }, schema: { params: invitationParameters, body: invitationBody } },
    async (request, reply) => {
      const { id, day } = request.params
      const { handedOut } = request.body
      const person = personOf(request)
      const place = await requireCollector(db, person, id, today())
      if (day > today()) throw problems.dayAhead(day)
      await db.transaction(async (tx) => {
        await noteInvitations(tx, place, day, handedOut)
        const subject = { collectorId: place.collectorId, day, handedOut }
        await recordAct(tx, { actor: person.login, act: 'invitations_noted', subject }, clock())
      })
      return reply.code(204).send()
    },
  )

  app.get(
    '/coverage',
    { config: { policy: readers }, schema: { querystring: coverageQuery } },
    async (request): Promise<Coverage> => {
      const { unit, from, to: asked } = request.query
      const units = await requireUnit(db, personOf(request), unit, today())
      const yesterday = shiftDay(today(), -1)
      const to = asked < yesterday ? asked : yesterday
      const ids = subtreeIds(units, unit)
      // A period that has not begun is no fault: its days simply hold nothing yet.
      const days = from > to && from <= asked ? null : requireDays({ from, to })
      const places = days ? await countGivenOut(db, ids, days) : []
      const received = days ? await countReceived(db, ids, days) : []
      const own = places.filter(({ unitId }) => unitId === unit)
      return {
        from,
        to,
        units: coverageByUnit(places, received),
        places: coverageByPlace(own, received),
      }
    },
  )
}

function requireDays({ from, to }: Days): Days {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (!(count >= 1 && count <= mostDays)) throw problems.daysRefused(mostDays)
  return { from, to }
}
