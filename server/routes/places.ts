import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { defaultKioskSettings } from '#contract/kiosk.ts'
import { placeBody } from '#contract/place.ts'
import { idParameter } from '#contract/shapes.ts'
import type { PlaceSettings } from '#contract/tablets.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireCollector } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { changePlace } from '../devices/change-place.ts'
import { problems } from '../problem.ts'
import { type Collector, findCollectorById, listOffers } from '../queries/collectors.ts'
import { readSettings } from '../queries/settings.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listTabletsAt } from '../queries/tablets.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** One place and how it behaves. */
export const placeRoutes: Plugin = async (app, { db, clock }) => {
  /** Paper batches and imports are no places that people set up. */
  const requirePlace = async (person: SignedIn, id: number): Promise<Collector> => {
    const collector = await requireCollector(db, person, id, officeDay(clock()))
    if (collector.kind !== 'tablet' && collector.kind !== 'link') throw problems.notFound('collector', id)
    return collector
  }

  app.get(
    '/collectors/:id',
    { config: { policy: readers }, schema: { params: idParameter } },
    async (request) =>
      settingsOfPlace(db, await requirePlace(personOf(request), request.params.id), officeDay(clock())),
  )

  app.patch(
    '/collectors/:id',
    { config: { policy: managers }, schema: { params: idParameter, body: placeBody } },
    async (request) => {
      const person = personOf(request)
      const place = await requirePlace(person, request.params.id)
      await changePlace(db, place, request.body, { actor: person.login, at: clock() })
      const changed = (await findCollectorById(db, place.collectorId)) ?? place
      return settingsOfPlace(db, changed, officeDay(clock()))
    },
  )
}

/** A place as the office sees it: of a PIN only that there is one. */
async function settingsOfPlace(db: Db, place: Collector, today: string): Promise<PlaceSettings> {
  const { collectorId, unitId, name, status, codes } = place
  const { idleSeconds } = await readSettings(db)
  const { exitPin, ...kiosk } = { ...defaultKioskSettings, idleSeconds, ...place.kiosk }
  const tablets = await listTabletsAt(db, [collectorId])
  return {
    collectorId,
    unitId,
    kind: place.kind === 'tablet' ? 'tablet' : 'link',
    name,
    status,
    surveys: (await listOffers(db, collectorId, today)).map(({ survey }) => survey.key),
    codes,
    kiosk: { ...kiosk, hasExitPin: exitPin !== null },
    tablets: tablets.map(({ deviceId, name: tablet }) => ({ deviceId, name: tablet })),
  }
}
