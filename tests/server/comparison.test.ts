import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import type { Overview } from '#contract/office.ts'
import type { Db } from '../../server/db/client.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../privacy/own-server.ts'
import { arrive, randomOf } from '../privacy/world.ts'
import type { TestClock } from '../support/server.ts'
import { openSurvey, signIn } from '../support/survey.ts'

interface Setting {
  app: FastifyInstance
  db: Db
  clock: TestClock
}

/** Eight communes with forty responses in each of two months. */
async function fillCommunes({ db, clock }: Setting): Promise<Map<string, number>> {
  const { survey } = await openSurvey(db)
  const commune = (code: string) => ({
    code,
    parentCode: 'P',
    kind: 'commune' as const,
    area: null,
    name: `Xã ${code}`,
    nameEn: null,
    validFrom: '2000-01-01',
  })
  await saveUnits(db, ['X4', 'X5', 'X6', 'X7', 'X8'].map(commune))
  const ids = await unitIdsByCode(db)
  const random = randomOf(7)
  for (const day of ['2026-01-15', '2026-02-15'])
    for (const [code, unitId] of ids)
      if (code.startsWith('X'))
        await arrive(db, random, { surveyId: survey.surveyId, unitId, day, count: 40 })
  clock.set('2026-03-15T08:00:00+07:00')
  await fold(db, clock)
  return ids
}

async function ask<T>(app: FastifyInstance, cookie: string, path: string): Promise<T> {
  const reply = await app.inject({ url: `/api/v1/${path}`, headers: { cookie } })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

describe('a comparison', () => {
  test('of two periods says what the overview of the later says of the change', async ({
    app,
    db,
    clock,
  }) => {
    const ids = await fillCommunes({ app, db, clock })
    const cookie = await signIn(app, db)
    const later = `instrument=sipas&unit=${ids.get('X1')}&from=2026-02&to=2026-02`

    const { change } = await ask<Overview>(app, cookie, `overview?${later}`)
    const { whole, second } = await ask<Comparison>(
      app,
      cookie,
      `comparison?${later}&vsFrom=2026-01&vsTo=2026-01`,
    )

    const { previousFrom: _, previousTo: __, ...difference } = change ?? { previousFrom: '', previousTo: '' }
    expect(whole.change).toEqual(difference)
    expect(second).toMatchObject({ from: '2026-01', to: '2026-01', whole: { respondents: 40 } })
  })

  test('of two units shows the figures of both overviews', async ({ app, db, clock }) => {
    const ids = await fillCommunes({ app, db, clock })
    const cookie = await signIn(app, db)
    const months = 'instrument=sipas&from=2026-01&to=2026-02'
    const wholeOf = async (code: string) =>
      (await ask<Overview>(app, cookie, `overview?${months}&unit=${ids.get(code)}`)).whole

    const both = await ask<Comparison>(
      app,
      cookie,
      `comparison?${months}&unit=${ids.get('X1')}&vsUnit=${ids.get('X2')}`,
    )

    expect([both.first.whole, both.second?.whole]).toEqual([await wholeOf('X1'), await wholeOf('X2')])
    const [a, b] = [both.first.whole.index ?? 0, both.second?.whole.index ?? 0]
    expect(both.whole.change?.difference).toBeCloseTo(a - b, 12)
  })

  test('of a unit with the one above it tells no difference: they share responses', async ({
    app,
    db,
    clock,
  }) => {
    const ids = await fillCommunes({ app, db, clock })
    const cookie = await signIn(app, db)

    const both = await ask<Comparison>(
      app,
      cookie,
      `comparison?instrument=sipas&from=2026-01&to=2026-02&unit=${ids.get('X1')}&vsUnit=${ids.get('P')}`,
    )

    expect([both.overlap, both.whole]).toEqual([true, { change: null, noChange: null }])
  })

  test('a unit head sees the peers as a band and none of them by name', async ({ app, db, clock }) => {
    const ids = await fillCommunes({ app, db, clock })
    const cookie = await signIn(app, db, 'unit_head', ids.get('X1') ?? 0)
    const months = 'instrument=sipas&from=2026-01&to=2026-02'

    const reply = await app.inject({ url: `/api/v1/comparison?${months}`, headers: { cookie } })
    const refused = await app.inject({
      url: `/api/v1/comparison?${months}&vsUnit=${ids.get('X2')}`,
      headers: { cookie },
    })

    const { peers, first } = reply.json() as Comparison
    expect([first.unit.code, peers?.band?.units, peers?.ranked]).toEqual(['X1', 7, 8])
    // Ends in whole percentage points are no unit's own figure.
    for (const end of [peers?.band?.low, peers?.band?.high])
      expect(Math.abs((end ?? 0.005) * 100 - Math.round((end ?? 0.005) * 100))).toBeLessThan(1e-9)
    expect(reply.body).not.toMatch(/Xã X\d|Hòa Lạc|Tân Thành/)
    expect(refused.statusCode).toBe(404)
  })
})
