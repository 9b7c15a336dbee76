import type { FastifyInstance } from 'fastify'
import type { Role } from '#contract/office.ts'
import type { Db } from '../../server/db/client.ts'
import { fold } from '../../server/rollups/fold.ts'
import type { ReleaseRules } from '../../server/rollups/rules.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, readSightings } from './attacker.ts'
import { type Attack, attack, type Reach } from './disclosures.ts'
import type { TestClock } from './own-server.ts'
import { type Arrival, arrivals, arrive, buildWorld, fewResponses, type World } from './world.ts'

// A province in use for some months, and somebody who asks for everything.

const k = 5
const days = ['06', '13', '20', '27']

export interface Setting {
  app: FastifyInstance
  db: Db
  clock: TestClock
}

interface Filling extends Pick<Arrival, 'channels' | 'fields' | 'expects'> {
  sizes?: number[][]
  /** Fields, competent agencies, haste and straight lines. */
  hasProperties?: boolean
}

/** Fills some months with responses, folding every week. */
export async function fill(
  { db, clock }: Setting,
  months: string[],
  rules: ReleaseRules,
  seed: number,
  { sizes = fewResponses, channels = ['qr'], fields = [null], hasProperties = false, expects }: Filling = {},
): Promise<World> {
  const world = await buildWorld(db, seed, sizes)
  const agencies = ['D0', 'D1', 'D2'].map((code) => world.ids.get(code) ?? 0)
  for (const month of months) {
    const surveyId = world.surveyIds[month < '2026-03' ? 0 : 1] ?? 0
    for (const day of days.map((number) => `${month}-${number}`)) {
      clock.set(`${day}T10:00:00+07:00`)
      for (const { unitId, perMonth } of world.communes)
        await arrive(db, world.random, {
          surveyId,
          unitId,
          day,
          channels,
          fields,
          ...(hasProperties ? { agencies } : {}),
          ...(expects ? { expects } : {}),
          count: arrivals(world.random, perMonth / 4),
        })
      await fold(db, clock, rules)
    }
  }
  return world
}

/** Asks for every unit and period as somebody, and calculates. */
export async function attackAs(
  { app, db }: Setting,
  world: World,
  months: string[],
  [role, unit]: [Role, string | null],
  reach: Reach = 'all',
): Promise<Attack> {
  const periods = months.flatMap((from, at) => months.slice(at).map((to) => ({ from, to })))
  const cookie = await signIn(app, db, role, unit === null ? null : (world.ids.get(unit) ?? 0))
  const overviews = await collect(asPerson(app, cookie), 'sipas', periods)
  return attack(readSightings(overviews, months, [...world.ids.values()]), k, reach)
}
