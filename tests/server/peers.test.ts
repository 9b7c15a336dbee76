import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { bandOf } from '../../server/figures/peers.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

test('the band is widened to whole percentage points and needs four others', () => {
  expect(bandOf([0.801, 0.7349, 0.9, 0.8502])).toEqual({ low: 0.73, high: 0.9, units: 4 })
  expect(bandOf([0.8, 0.7, 0.9])).toBeNull()
})

/** Six communes; each answers ten times, better from one to the next. */
async function sixCommunes(db: Db, send: (unit: string, satisfied: boolean) => Promise<number>) {
  for (const [rank, unit] of ['X1', 'X2', 'X3', 'X4', 'X5', 'X6'].entries()) {
    for (let sent = 0; sent < 10; sent++) expect(await send(unit, sent < 4 + rank)).toBe(201)
  }
  await fold(db, () => new Date('2026-06-15T10:00:00+07:00'))
}

test('a unit head sees rank range and band of the peers, and no name and no value of one', async ({
  app,
  db,
}) => {
  await setUpUnits(db)
  const more = ['X4', 'X5', 'X6'].map((code) => {
    const place = { code, parentCode: 'P', kind: 'commune' as const, area: null }
    return { ...place, name: `Xã ${code}`, nameEn: null, validFrom: '2000-01-01' }
  })
  await saveUnits(db, more)
  const ids = await unitIdsByCode(db)
  const survey = await openSurvey(db, { template: 'counter-one-tap' })
  for (const code of ['X4', 'X5', 'X6']) {
    const place = {
      token: newId(),
      unitId: ids.get(code) ?? 0,
      kind: 'link',
      channel: 'qr',
      name: code,
    } as const
    const collector = await ensureCollector(db, place, new Date('2026-01-01T00:00:00Z'))
    await offerSurvey(db, collector.collectorId, survey.survey.surveyId, 0)
    survey.collectors[code] = collector
  }
  const send = async (unit: string, isSatisfied: boolean) => {
    const content = contentOf(survey, { visit: isSatisfied ? 5 : 1 }, unit)
    return (await put(app, newId(), content)).statusCode
  }
  await sixCommunes(db, send)
  const cookie = await signIn(app, db, 'unit_head', ids.get('X2') ?? 0)
  const ask = (path: string) => app.inject({ url: `/api/v1${path}`, headers: { cookie } })

  const { peers } = (await ask('/peers?instrument=counter')).json()
  const others = await ask(`/peers?instrument=counter&unit=${ids.get('X3')}`)
  const above = await ask(`/overview?instrument=counter&unit=${ids.get('P')}`)

  expect(peers).toMatchObject({ kind: 'commune', ranked: 6, band: { units: 5 } })
  expect(peers.rank.lowest).toBeLessThanOrEqual(peers.rank.highest)
  expect(
    [peers.band.low * 100, peers.band.high * 100].every(
      (value) => Math.abs(value - Math.round(value)) < 1e-9,
    ),
  ).toBe(true)
  expect(JSON.stringify(peers)).not.toMatch(/Xã|X[1-6]/)
  expect([others.statusCode, above.statusCode]).toEqual([404, 404])
})
