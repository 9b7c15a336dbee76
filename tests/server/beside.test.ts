import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { Beside } from '#contract/dossiers.ts'
import type { OfficialIndex } from '#contract/official-index.ts'
import { importTable } from '../../server/import/import-table.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hailong-beside-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(content: string): string {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, content)
  return path
}

const options = { strict: false, dryRun: false, source: 'Hệ thống một cửa', sourceDate: '2026-06-01' }
const head = 'unit_code,period,field_code,handled,on_time\n'

async function readBeside(app: FastifyInstance, cookie: string, query: string): Promise<Beside> {
  const reply = await app.inject({ url: `/api/v1/beside?${query}`, headers: { cookie } })
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

beforeEach(async ({ db }: { db: import('../../server/db/client.ts').Db }) => {
  await db.execute(sql`delete from dossier_results`)
  await setUpUnits(db)
})

describe('dossiers on time', () => {
  test('a table is read once, and its bad rows are named with the reason', async ({ db }) => {
    const rows = [
      'X1,2026-03,F1,100,99',
      'X1,2026-03,F1,100,99',
      'X1,2026-13,F1,100,99',
      'X1,2026-03,F2,10,11',
      'X9,2026-03,F1,10,9',
      'X1,2026,,0,0',
    ]

    const result = await importTable(db, 'dossiers', file(head + rows.join('\n')), options)

    expect(result.added).toBe(1)
    expect(result.faults.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7])
    expect(result.faults.map(({ reason }) => reason).join('\n')).toMatch(
      /stands on line 2 already\n.*period "2026-13".*\n.*on_time "11" is more than handled\n.*X9.*\n.*handled "0"/,
    )
  })

  test('months of the period are summed over a unit and all below it, with the source', async ({
    app,
    db,
  }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db, 'supervisor')
    const rows = ['X1,2026-03,,100,99', 'X1,2026-04,,50,50', 'X2,2026-03,,20,10', 'X2,2025-12,,900,1']
    await importTable(db, 'dossiers', file(head + rows.join('\n')), options)

    const { dossiers } = await readBeside(app, cookie, `unit=${ids.get('P')}&from=2026-01&to=2026-06`)

    expect(dossiers.whole).toEqual({
      result: { handled: { dossiers: 170 }, onTime: { dossiers: 159 } },
      span: { from: '2026-03', to: '2026-04' },
      units: 2,
      sources: [{ text: 'Hệ thống một cửa', on: '2026-06-01' }],
    })
    expect(dossiers.units).toEqual([
      { unitId: ids.get('X1'), result: { handled: { dossiers: 150 }, onTime: { dossiers: 149 } } },
      { unitId: ids.get('X2'), result: { handled: { dossiers: 20 }, onTime: { dossiers: 10 } } },
    ])
  })

  test('fields are parts of a count of all fields, and are shown by field where there is none', async ({
    app,
    db,
  }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db)
    const rows = ['X1,2026-03,,100,99', 'X1,2026-03,F1,60,60', 'X2,2026-03,F1,20,10', 'X2,2026-03,F2,30,30']
    await importTable(db, 'dossiers', file(head + rows.join('\n')), options)
    const ask = (unit: string) => readBeside(app, cookie, `unit=${ids.get(unit)}&from=2026-01&to=2026-06`)

    expect((await ask('P')).dossiers.whole?.result.handled).toEqual({ dossiers: 150 })
    expect((await ask('P')).dossiers.fields).toEqual([])
    expect((await ask('X2')).dossiers.fields.map(({ code, result }) => [code, result.onTime])).toEqual([
      ['F2', { dossiers: 30 }],
      ['F1', { dossiers: 10 }],
    ])
  })

  test('an import shows at once, however often the sums were asked for before', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db)
    const bring = (rows: string[]) => importTable(db, 'dossiers', file(head + rows.join('\n')), options)
    const ask = async () =>
      (await readBeside(app, cookie, `unit=${ids.get('P')}&from=2023-01&to=2023-06`)).dossiers.whole?.result

    expect(await ask()).toBeUndefined()
    await bring(['X1,2023-03,,100,99'])
    expect(await ask()).toEqual({ handled: { dossiers: 100 }, onTime: { dossiers: 99 } })
    expect(await ask()).toEqual({ handled: { dossiers: 100 }, onTime: { dossiers: 99 } })
    await bring(['X1,2023-03,,100,80', 'X2,2023-04,,10,10'])
    expect(await ask()).toEqual({ handled: { dossiers: 110 }, onTime: { dossiers: 90 } })
  })

  test('a whole year stands alone: it is never added to months', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db)
    await importTable(db, 'dossiers', file(`${head}X1,2025,,1000,990\nX1,2026-03,,10,9\n`), options)
    const ask = async (period: string) =>
      (await readBeside(app, cookie, `unit=${ids.get('P')}&${period}`)).dossiers.whole

    expect(await ask('from=2025-01&to=2025-12')).toMatchObject({
      span: { year: 2025 },
      result: { handled: { dossiers: 1000 } },
    })
    expect(await ask('from=2025-07&to=2026-06')).toMatchObject({ result: { handled: { dossiers: 10 } } })
    expect(await ask('from=2024-01&to=2024-12')).toBeNull()
  })
})

test('coverage counts forms of the units whose transactions are known, released or waiting, and says so', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db)
  const ids = await setUpUnits(db)
  const cookie = await signIn(app, db)
  for (let sent = 0; sent < 11; sent++) await put(app, newId(), contentOf(open, { acc1: 4 }, 'X1'))
  await put(app, newId(), contentOf(open, { acc1: 4 }, 'X2'))
  const bring = (rows: string) =>
    importTable(db, 'volumes', file(`unit_code,year,field_code,transactions\n${rows}`), options)
  await bring('X1,2026,F1,500\nX1,2026,F2,50\n')
  const ask = async () =>
    (await readBeside(app, cookie, `unit=${ids.get('P')}&from=2025-07&to=2026-06&instrument=sipas`)).coverage

  const before = await ask()
  const { released } = await fold(db, clock)

  expect(released).toBeGreaterThan(0)
  expect(before).toEqual({
    year: 2026,
    responses: 11,
    transactions: 550,
    units: 1,
    unitsWithout: 1,
    sources: [{ text: 'Hệ thống một cửa', on: '2026-06-01' }],
  })
  expect(await ask()).toEqual(before)
  // However often it was asked for before, an import shows at once.
  await bring('X2,2026,F1,70\n')
  expect(await ask()).toMatchObject({ responses: 12, transactions: 620, units: 2, unitsWithout: 0 })
})

describe('indices that others publish', () => {
  const body = {
    value: { points: 91.43 },
    rank: { place: 3, of: 63 },
    source: 'Quyết định của Bộ Nội vụ',
    sourceOn: '2026-04-20',
  }

  test('managers enter, replace and remove them; each act is recorded', async ({ app, db }) => {
    const unit = (await setUpUnits(db)).get('P')
    const cookie = await signIn(app, db, 'manager')
    const url = `/api/v1/official-indices/${unit}/par_index/2025`
    const list = async (): Promise<OfficialIndex[]> =>
      (await app.inject({ url: `/api/v1/official-indices?unit=${unit}`, headers: { cookie } })).json()

    const put = (payload: object) => app.inject({ method: 'PUT', url, headers: { cookie }, payload })
    expect((await put(body)).statusCode).toBe(204)
    expect((await put({ ...body, value: { points: 91.5 }, rank: null })).statusCode).toBe(204)

    expect(await list()).toEqual([
      { unitId: unit, name: 'par_index', year: 2025, ...body, value: { points: 91.5 }, rank: null },
    ])
    expect((await app.inject({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(204)
    expect((await app.inject({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(404)
    const { rows } = await db.execute(
      sql`select act from audit_log where act like 'official%' order by number`,
    )
    expect(rows.map(({ act }) => act)).toEqual([
      'official_index_entered',
      'official_index_entered',
      'official_index_removed',
    ])
  })

  test.for([
    ['more than two decimals', { value: { points: 91.435 } }],
    ['a place behind the last', { rank: { place: 64, of: 63 } }],
    ['a source of tomorrow', { sourceOn: '2026-06-16' }],
    ['no source', { source: ' ' }],
    ['above 100', { value: { points: 100.1 } }],
  ] as const)('%s is refused', async ([, wrong], { app, db }) => {
    const unit = (await setUpUnits(db)).get('P')
    const cookie = await signIn(app, db)

    const reply = await app.inject({
      method: 'PUT',
      url: `/api/v1/official-indices/${unit}/par_index/2025`,
      headers: { cookie },
      payload: { ...body, ...wrong },
    })

    expect(reply.statusCode).toBe(400)
  })

  test('analysts only read, and a head sees the own units alone', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const analyst = await signIn(app, db, 'analyst')
    const head = await signIn(app, db, 'unit_head', ids.get('X1'))
    const url = `/api/v1/official-indices/${ids.get('P')}/par_index/2025`
    const see = (unit: string, cookie: string, path = 'official-indices') =>
      app.inject({
        url: `/api/v1/${path}?unit=${ids.get(unit)}&from=2026-01&to=2026-06`,
        headers: { cookie },
      })

    expect(
      (await app.inject({ method: 'PUT', url, headers: { cookie: analyst }, payload: body })).statusCode,
    ).toBe(403)
    expect((await see('X1', head)).statusCode).toBe(200)
    expect((await see('P', head)).statusCode).toBe(404)
    expect((await see('P', head, 'beside')).statusCode).toBe(404)
  })

  test('a table of them is read with Vietnamese decimals', async ({ db }) => {
    const rows = [
      'P,par_index,2024,"91,43",3,63',
      'P,ours,2024,91,,',
      'P,par_index,2023,91,5,',
      'P,par_index,2022,101,,',
    ]
    const result = await importTable(
      db,
      'official-indices',
      file(`unit_code,index,year,value,rank,ranked\n${rows.join('\n')}\n`),
      options,
    )

    expect(result.added).toBe(1)
    expect(result.faults.map(({ line }) => line)).toEqual([3, 4, 5])
  })
})
