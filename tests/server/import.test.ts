import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { readCsv } from '../../server/import/csv.ts'
import { importTable } from '../../server/import/import-table.ts'
import { type Mapping, readMapping } from '../../server/import/mapping.ts'
import { importResponses } from '../../server/import/responses.ts'
import { listMargins } from '../../server/queries/populations.ts'
import { takeWaiting } from '../../server/queries/rollups.ts'
import { listUnits } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../support/server.ts'
import { asTablet, contentOf, newId, openSurvey, put, setUpUnits } from '../support/survey.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hailong-import-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(content: string | Buffer): string {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, content)
  return path
}

const write = { strict: false, dryRun: false }
const units = { ...write, validFrom: '2020-01-01' }

describe('reading CSV', () => {
  const expected = [
    { line: 2, values: { code: 'A', name: 'Xã Hòa Lạc' } },
    { line: 3, values: { code: 'B', name: 'Phường "Tân, Thành"' } },
  ]

  test.for([
    ['commas', 'code,name\nA,Xã Hòa Lạc\nB,"Phường ""Tân, Thành"""\n'],
    ['a byte order mark', '\ufeffcode,name\nA,Xã Hòa Lạc\nB,"Phường ""Tân, Thành"""\n'],
    ['semicolons and Windows line ends', 'code;name\r\nA;Xã Hòa Lạc\r\nB;"Phường ""Tân, Thành"""\r\n'],
    ['tabs', 'code\tname\nA\tXã Hòa Lạc\nB\t"Phường ""Tân, Thành"""'],
    ['decomposed Vietnamese', 'code,name\nA,Xã Hòa Lạc\nB,"Phường ""Tân, Thành"""\n'.normalize('NFD')],
    ['spaces around values', 'code, name\nA,  Xã Hòa Lạc \nB,"Phường ""Tân, Thành"""\n'],
  ] as const)('understands %s', async ([, content]) => {
    expect(await Array.fromAsync(readCsv(file(content)))).toEqual(expected)
  })

  test.for([
    ['a missing column', 'code,label\nA,x\n', /lacks the column name/],
    ['a column twice', 'code,code,name\nA,B,x\n', /stands twice/],
    ['a row of another length', 'code,name\nA,x,y\n', /not a well-formed CSV file/],
    ['an open quote', 'code,name\nA,"x\n', /not a well-formed CSV file/],
    ['another encoding', Buffer.from('code,name\nA,X\xe3\n', 'latin1'), /Line 2 is not UTF-8/],
  ] as const)('names %s', async ([, content, message]) => {
    await expect(Array.fromAsync(readCsv(file(content), ['code', 'name']))).rejects.toThrow(message)
  })

  test('names a missing file', async () => {
    await expect(Array.fromAsync(readCsv(join(folder, 'nowhere.csv')))).rejects.toThrow('There is no file')
  })
})

describe('importing units', () => {
  test('parents may come after their parts, and repeating changes nothing', async ({ db }) => {
    const path = file('unit_code,parent_code,kind,unit_name\nQ-X1,Q,commune,Xã Một\nQ,,province,Tỉnh Quê\n')

    const first = await importTable(db, 'units', path, units)
    const second = await importTable(db, 'units', path, units)

    expect(first).toMatchObject({ rows: 2, added: 2, changed: 0, same: 0, faults: [] })
    expect(second).toMatchObject({ rows: 2, added: 0, changed: 0, same: 2, faults: [] })
  })

  test('a renamed unit keeps its old name for the time before', async ({ db }) => {
    await importTable(db, 'units', file('unit_code,parent_code,kind,unit_name\nR,,province,Tên cũ\n'), units)

    await importTable(
      db,
      'units',
      file('unit_code,parent_code,kind,unit_name,valid_from\nR,,province,Tên mới,2025-07-01\n'),
      units,
    )

    const nameOn = async (day: string) => (await listUnits(db, day)).find(({ code }) => code === 'R')?.name
    expect([await nameOn('2025-06-30'), await nameOn('2025-07-01')]).toEqual(['Tên cũ', 'Tên mới'])
  })

  test('bad rows are named by line with the reason, the good ones come in', async ({ db }) => {
    const path = file(
      [
        'unit_code,parent_code,kind,unit_name',
        'B1,,province,Tốt',
        ',B1,commune,Không mã',
        'B2,B1,village,Lạ',
        'B1,,province,Hai lần',
        'B3,NOWHERE,commune,Mồ côi',
        'B4,B3,commune,Cháu',
      ].join('\n'),
    )

    const result = await importTable(db, 'units', path, units)

    expect(result.added).toBe(1)
    expect(result.faults).toEqual([
      { line: 3, reason: 'unit_code is empty' },
      { line: 4, reason: expect.stringContaining('kind "village" is none of') },
      { line: 5, reason: 'unit_code "B1" stands on line 2 already' },
      { line: 6, reason: 'parent_code "NOWHERE" is not a unit' },
      { line: 7, reason: 'parent_code "B3" is not a unit' },
    ])
  })

  test('strict imports nothing of a file with a bad row, and a dry run nothing at all', async ({ db }) => {
    const count = async () => (await listUnits(db, '2026-06-15')).length
    const before = await count()

    await importTable(db, 'units', file('unit_code,parent_code,kind,unit_name\nST,,province,Tốt\n,,x,y\n'), {
      ...units,
      strict: true,
    })
    await importTable(db, 'units', file('unit_code,parent_code,kind,unit_name\nDR,,province,Tốt\n'), {
      ...units,
      dryRun: true,
    })

    expect(await count()).toBe(before)
  })
})

describe('importing successions and service points', () => {
  test('an abolished unit ends on the day, its history stays, and repeating changes nothing', async ({
    db,
  }) => {
    const list =
      'unit_code,parent_code,kind,unit_name\nSUC,,province,Tỉnh\nHU,SUC,district,Huyện\nXA,SUC,commune,Xã\n'
    await importTable(db, 'units', file(list), units)
    const path = file(
      'predecessor_code,successor_code,day,act,legal_basis\nHU,XA,2025-07-01,abolition,Nghị quyết\nHU,HU,2025-07-01,merger,x\nHU,XA,2025-02-30,merger,x\nHU,XA,2025-07-01,gone,x\n',
    )

    const first = await importTable(db, 'successions', path, write)
    await importTable(db, 'successions', path, write)

    const existsOn = async (day: string) => (await listUnits(db, day)).some(({ code }) => code === 'HU')
    expect(first.faults.map(({ line }) => line)).toEqual([3, 4, 5])
    expect([await existsOn('2025-06-30'), await existsOn('2025-07-01')]).toEqual([true, false])
  })

  test('a list of before leaves an ended unit ended; a later row lets it begin again', async ({ db }) => {
    const head = 'unit_code,parent_code,kind,unit_name,valid_from\n'
    const list = `${head}AG,,province,Tỉnh,\nAG1,AG,commune,Xã,\nAG2,AG,commune,Xã kế,\n`
    await importTable(db, 'units', file(list), units)
    const ended =
      'predecessor_code,successor_code,day,act,legal_basis\nAG1,AG2,2025-07-01,merger,Nghị quyết\n'
    await importTable(db, 'successions', file(ended), write)
    const existsOn = async (day: string) => (await listUnits(db, day)).some(({ code }) => code === 'AG1')

    const again = await importTable(db, 'units', file(list), units)
    const afterAgain = await existsOn('2026-01-01')
    const anew = await importTable(db, 'units', file(`${head}AG1,AG,commune,Xã,2026-01-01\n`), units)

    expect(again).toMatchObject({ added: 0, changed: 0, same: 3 })
    expect(afterAgain).toBe(false)
    expect(anew).toMatchObject({ added: 1, faults: [] })
    expect([await existsOn('2025-12-31'), await existsOn('2026-01-01')]).toEqual([false, true])
  })

  test('a service point that stands already takes the new name', async ({ db }) => {
    await setUpUnits(db)
    const head = 'unit_code,service_point_code,service_point_name\n'

    await importTable(db, 'service-points', file(`${head}X1,Q1,Quầy 1\n`), write)
    const again = await importTable(
      db,
      'service-points',
      file(`${head}X1,Q1,Quầy tiếp nhận\nX9,Q1,Quầy\n`),
      write,
    )

    expect(again).toMatchObject({ added: 0, changed: 1, faults: [{ line: 3 }] })
    expect((await db.execute(sql`select name from service_points`)).rows).toEqual([
      { name: 'Quầy tiếp nhận' },
    ])
  })
})

describe('importing volumes and procedures', () => {
  test('unknown units, repeated rows and words for numbers are named', async ({ db }) => {
    await setUpUnits(db)

    const result = await importTable(
      db,
      'volumes',
      file(
        'unit_code,year,field_code,transactions\nX1,2025,F1,10\nX9,2025,F1,10\nX1,2025,F1,11\nX1,2025,F2,mười\n',
      ),
      { ...write, source: 'Sổ theo dõi', sourceDate: '2025-12-31' },
    )

    expect(result.added).toBe(1)
    expect(result.faults.map(({ line }) => line)).toEqual([3, 4, 5])
  })

  test('counts of populations say where they were taken from, by row or for the whole file', async ({
    db,
  }) => {
    await setUpUnits(db)
    const rows =
      'year,variable,category,population,source,source_date\n2024,g,f,10,Tổng điều tra,2024-04-01\n2024,g,m,11,,\n'

    const refused = await importTable(db, 'margins', file(rows), write)
    const taken = await importTable(db, 'margins', file(rows), {
      ...write,
      source: 'Ước tính',
      sourceDate: '2024-12-31',
    })
    const noDay = await importTable(db, 'margins', file(rows), {
      ...write,
      source: 'Ước tính',
      sourceDate: '2024-31-12',
    })

    expect(refused.faults).toEqual([{ line: 3, reason: expect.stringContaining('source is empty') }])
    expect(taken.faults).toEqual([])
    expect(noDay.faults).toEqual([{ line: 3, reason: expect.stringContaining('source_date') }])
    expect((await listMargins(db, 2024)).map(({ source, sourceOn }) => [source, sourceOn])).toEqual([
      ['Tổng điều tra', '2024-04-01'],
      ['Ước tính', '2024-12-31'],
    ])
  })

  test('procedures bring their fields', async ({ db }) => {
    const path = file(
      'procedure_code;procedure_name;field_code;field_name\nK.01;Khai sinh;K;Hộ tịch\nK.02;Kết hôn;K;Hộ tịch\n',
    )

    expect(await importTable(db, 'procedures', path, write)).toMatchObject({ rows: 2, added: 2, faults: [] })
  })
})

const mapping: Mapping = {
  id: 'id',
  unit: 'unit',
  capturedAt: 'at',
  channel: { column: 'how', values: { giấy: 'paper' } },
}
const head = 'id,unit,at,how,acc1,overall'

async function stored(db: Db, surveyId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from responses where survey_id = ${surveyId}`,
  )
  return rows[0]?.n ?? -1
}

describe('importing responses', () => {
  const options = (survey: string) => ({
    survey,
    mapping,
    batch: survey,
    at: new Date(),
    ...write,
    progress: () => {},
  })

  test('the day is that of the row’s own offset', async ({ db }) => {
    const { survey } = await openSurvey(db)

    await importResponses(
      db,
      file(`${head}\n1,X1,2026-03-01T00:30:00+07:00,giấy,4,5\n2,X1,2026-02-28T18:00:00Z,qr,4,\n`),
      options(survey.key),
    )

    const { rows } = await db.execute(
      sql`select day::text as day, channel from responses where survey_id = ${survey.surveyId} order by day`,
    )
    expect(rows).toEqual([
      { day: '2026-02-28', channel: 'qr' },
      { day: '2026-03-01', channel: 'paper' },
    ])
  })

  test('importing a file again adds nothing; a row that changed is named and the first stays', async ({
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const first = file(`${head}\n1,X1,2026-03-01,qr,4,5\n2,X2,2026-03-01,qr,4,5\n`)
    const changed = file(`${head}\n1,X1,2026-03-01,qr,4,5\n2,X2,2026-03-01,qr,1,5\n`)

    await importResponses(db, first, options(survey.key))
    const again = await importResponses(db, first, options(survey.key))
    const third = await importResponses(db, changed, options(survey.key))

    expect(again).toMatchObject({ added: 0, same: 2, faults: [] })
    expect(third).toMatchObject({
      added: 0,
      same: 1,
      faults: [{ line: 3, reason: expect.stringContaining('first import stays') }],
    })
    expect(await stored(db, survey.surveyId)).toBe(2)
  })

  test('a row whose unit was changed does not count twice', async ({ db }) => {
    const { survey } = await openSurvey(db)
    await importResponses(db, file(`${head}\n1,X1,2026-03-01,qr,4,5\n`), options(survey.key))

    const moved = await importResponses(db, file(`${head}\n1,X2,2026-03-01,qr,4,5\n`), options(survey.key))

    expect(moved).toMatchObject({
      added: 0,
      faults: [{ line: 2, reason: expect.stringContaining('another unit') }],
    })
    expect(await stored(db, survey.surveyId)).toBe(1)
  })

  test('bad rows are named by line, and strict leaves nothing behind', async ({ db }) => {
    const { survey } = await openSurvey(db)
    const rows = [
      '1,X1,2026-03-01,qr,4,5',
      ',X1,2026-03-01,qr,4,5',
      '3,NO,2026-03-01,qr,4,5',
      '4,X1,hôm qua,qr,4,5',
      '5,X1,2026-03-01,pigeon,4,5',
      '6,X1,2026-03-01,qr,7,5',
      '1,X1,2026-03-01,qr,4,5',
      '8,X1,2019-03-01,qr,4,5',
    ]
    const path = file(`${head}\n${rows.join('\n')}\n`)

    const strict = await importResponses(db, path, { ...options(survey.key), strict: true })
    expect(await stored(db, survey.surveyId)).toBe(0)
    const lenient = await importResponses(db, path, options(survey.key))

    expect(strict.faults.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(lenient).toMatchObject({ rows: 8, added: 1 })
    expect(await stored(db, survey.surveyId)).toBe(1)
  })

  test('into a survey that is over: released but for fewer than five in all', async ({ app, db, clock }) => {
    const open = await openSurvey(db, { windowTo: '2026-06-12' })
    const { key, surveyId } = open.survey
    const rowsOf = (from: number, unit: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${from + index},${unit},2026-06-11,qr,4,5`).join('\n')
    const bring = (rows: string) => importResponses(db, file(`${head}\n${rows}\n`), options(key))
    const shown = async () => {
      await fold(db, clock)
      const { rows } = await db.execute<{ unit: string; n: number }>(sql`
        select code as unit, respondents as n from unit_month join units using (unit_id)
        where survey_id = ${surveyId} order by code`)
      return Object.fromEntries(rows.map(({ unit, n }) => [unit, n]))
    }
    await bring(rowsOf(1, 'X1', 6))
    const counts = [await shown()]
    await bring(rowsOf(11, 'X2', 2))
    counts.push(await shown())
    const late = contentOf(open, { acc1: 1 }, 'X1', '2026-06-11')
    await put(app, newId(), late, 4 * 24 * 60 * 60, await asTablet(db))
    await bring(`${rowsOf(21, 'X2', 2)}\n${rowsOf(31, 'X3', 5)}`)
    counts.push(await shown())

    expect(counts).toEqual([{ X1: 6 }, { X1: 6 }, { X1: 6, X3: 5 }])
  })

  test('a response that comes between an import into an ended survey and the next fold is not shown alone', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db, { windowTo: '2026-06-12' })
    const { key, surveyId } = open.survey
    const row = (id: number, unit: string) => `${id},${unit},2026-06-11,qr,4,5`
    const bring = (...rows: string[]) =>
      importResponses(db, file(`${head}\n${rows.join('\n')}\n`), options(key))
    const shown = async () => {
      const { rows } = await db.execute<{ unit: string; n: number }>(sql`
        select code as unit, respondents as n from unit_month join units using (unit_id)
        where survey_id = ${surveyId} order by code`)
      return Object.fromEntries(rows.map(({ unit, n }) => [unit, n]))
    }
    await bring(...[1, 2, 3, 4, 5, 6].map((id) => row(id, 'X1')))
    await fold(db, clock)
    const before = await shown()

    await bring(row(11, 'X2'), row(12, 'X2'))
    const late = contentOf(open, { acc1: 1 }, 'X1', '2026-06-11')
    await put(app, newId(), late, 4 * 24 * 60 * 60, await asTablet(db))
    await fold(db, clock)

    expect(before).toEqual({ X1: 6 })
    expect(await shown()).toEqual(before)
  })

  test('what a fold releases of an import takes nobody along who arrived while it was at work', async ({
    app,
    db,
  }) => {
    const open = await openSurvey(db, { windowTo: '2026-06-12' })
    const { key, surveyId } = open.survey
    const unitId = open.collectors.X1?.unitId ?? 0
    await importResponses(db, file(`${head}\n1,X1,2026-06-11,qr,4,5\n`), options(key))
    const { rows } = await db.execute<{ id: number }>(
      sql`select batch_id as id from response_waiting where survey_id = ${surveyId}`,
    )
    const late = contentOf(open, { acc1: 1 }, 'X1', '2026-06-11')
    await put(app, newId(), late, 4 * 24 * 60 * 60, await asTablet(db))

    const month = '2026-06-01'
    const release = { unitId, surveyId, month, take: 2, batchIds: [rows[0]?.id ?? 0] }
    const planned = { countedUnitId: unitId, countedMonth: month, releases: [release] }
    const taken = await takeWaiting(db, [planned], 'secret')

    expect(taken.map(({ levels }) => levels[0])).toEqual([4])
  })

  test('an unknown survey and a mapping with an unknown item are named', async ({ db }) => {
    const { survey } = await openSurvey(db)
    const path = file(`${head}\n1,X1,2026-03-01,qr,4,5\n`)
    const wrong = { ...options(survey.key), mapping: { ...mapping, answers: { nonsense: 'acc1' } } }

    await expect(importResponses(db, path, options('no-such-survey'))).rejects.toThrow(
      'no survey "no-such-survey"',
    )
    await expect(importResponses(db, path, wrong)).rejects.toThrow('has no nonsense')
  })

  test('a mapping file with a fault says which', () => {
    expect(() => readMapping(file('{"id": "id"}'))).toThrow(/is not a mapping/)
    expect(() => readMapping(file('{'))).toThrow(/is not valid JSON/)
  })
})
