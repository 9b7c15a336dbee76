import type { FastifyInstance } from 'fastify'
import { readSheet } from 'read-excel-file/node'
import { describe, expect } from 'vitest'
import type { ImportKind, ImportPreview } from '#contract/import.ts'
import { unitKinds } from '#contract/office.ts'
import { readUnitKind } from '../../server/import/words.ts'
import { listUnits } from '../../server/queries/units.ts'
import { lastAct } from '../support/audit.ts'
import { test } from '../support/server.ts'
import { setUpUnits, signIn } from '../support/survey.ts'
import { xlsxOf } from '../support/xlsx.ts'

interface Sent {
  app: FastifyInstance
  cookie: string
  kind: ImportKind
  file: string | Buffer
  name?: string
  query?: Record<string, string>
}

function send({ app, cookie, kind, file, name = 'bang.csv', query = {} }: Sent, action: string) {
  return app.inject({
    method: 'POST',
    url: `/api/v1/imports/${kind}${action}?${new URLSearchParams({ name, ...query })}`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(file),
  })
}

const preview = async (sent: Sent): Promise<ImportPreview> => (await send(sent, '/preview')).json()
const confirm = (sent: Sent, stamp: string) => send({ ...sent, query: { ...sent.query, stamp } }, '')

const table = (prefix: string) =>
  [
    'Mã đơn vị;Mã đơn vị cấp trên;Tên đơn vị;Loại đơn vị;Khu vực;Từ ngày;Ghi chú',
    `${prefix};;Tỉnh Quê;Tỉnh;;01/07/2025;`,
    `${prefix}1;${prefix};Xã Một;xã;nông thôn;;`,
    `${prefix}2;${prefix};Xã Hai;Làng;;;`,
  ].join('\r\n')

describe('importing in the office', () => {
  test('a preview says what would come and writes nothing; confirming it does that', async ({
    app,
    db,
    database,
  }) => {
    const cookie = await signIn(app, db)
    const sent = { app, cookie, kind: 'units', file: table('V'), query: { validFrom: '2020-01-01' } } as const
    const count = async () => (await listUnits(db, '2026-06-15')).filter(({ code }) => /^V/.test(code)).length

    const seen = await preview(sent)
    const afterLooking = await count()
    const done = await confirm(sent, seen.stamp)

    expect(seen).toMatchObject({ rows: 3, added: 2, changed: 0, same: 0, bad: 1 })
    expect(seen.columns.at(-1)).toEqual({ name: 'Ghi chú', column: null })
    expect(seen.firstRows.map(({ state }) => state)).toEqual(['added', 'added', 'faulty'])
    expect(seen.faults).toMatchObject([{ line: 4, column: 'kind', value: 'Làng', code: 'not_one_of' }])
    expect(afterLooking).toBe(0)
    expect(done.json()).toEqual({ rows: 3, added: 2, changed: 0, same: 0, bad: 1 })
    expect(await count()).toBe(2)
    expect(await lastAct(database)).toMatchObject({
      act: 'units_imported',
      subject: { file: 'bang.csv', fileHash: seen.fileHash, added: 2, bad: 1 },
    })
  })

  test('another file than the one that was looked at is refused', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const sent = { app, cookie, kind: 'units', file: table('W'), query: { validFrom: '2020-01-01' } } as const

    const { stamp } = await preview(sent)
    const other = await confirm({ ...sent, file: table('W').replace('Xã Một', 'Xã Mốt') }, stamp)

    expect([other.statusCode, other.json().code]).toEqual([409, 'import_changed'])
    expect((await listUnits(db, '2026-06-15')).some(({ code }) => code === 'W')).toBe(false)
  })

  test('what changed since the preview is not written over unseen', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const sent = { app, cookie, kind: 'fields', file: 'field_code,field_name\nHT,Hộ tịch\n' } as const
    const { stamp } = await preview(sent)
    const between = { ...sent, file: 'field_code,field_name\nHT,Tư pháp hộ tịch\n' }
    await confirm(between, (await preview(between)).stamp)

    expect((await confirm(sent, stamp)).json().code).toBe('import_changed')
    expect(await preview(sent)).toMatchObject({
      changed: 1,
      changes: [{ line: 2, name: 'HT', column: 'field_name', before: 'Tư pháp hộ tịch', after: 'Hộ tịch' }],
    })
  })

  test('a spreadsheet is read like a text file, with its dates and numbers', async ({ app, db }) => {
    await setUpUnits(db)
    const cookie = await signIn(app, db)
    const file = xlsxOf([
      ['Mã đơn vị', 'Năm', 'Mã lĩnh vực', 'Số hồ sơ', 'Nguồn', 'Ngày của nguồn'],
      ['X1', 2025, 'HT', 12439, 'Một cửa', new Date('2025-12-31')],
      ['X2', 2025, 'HT', '1.250', 'Một cửa', '31/12/2025'],
    ])
    const sent = { app, cookie, kind: 'volumes', file, name: 'ho-so.xlsx' } as const

    const seen = await preview(sent)
    await confirm(sent, seen.stamp)

    expect(seen).toMatchObject({ rows: 2, added: 2, bad: 0 })
    expect(await preview(sent)).toMatchObject({ added: 0, same: 2 })
  })

  test('a sign that cannot be stored is named and not written', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const file = 'field_code,field_name\nNU,Hộ\u0000tịch\n'

    expect((await preview({ app, cookie, kind: 'fields', file })).faults).toMatchObject([
      { line: 2, column: 'field_name', code: 'not_text' },
    ])
  })

  test('what no kind says, the level says', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const file =
      'unit_code,parent_code,unit_name,level,kind\nAL,,Tỉnh,province,\nAL1,AL,Sở,province,department\n'

    const seen = await preview({ app, cookie, kind: 'units', file, query: { validFrom: '2020-01-01' } })

    expect(seen).toMatchObject({ added: 2, bad: 0 })
  })

  test('units that stand below themselves are named', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const file =
      'unit_code,parent_code,unit_name,kind\nC1,C2,Một,commune\nC2,C1,Hai,commune\nC3,C1,Ba,commune\n'

    const seen = await preview({ app, cookie, kind: 'units', file, query: { validFrom: '2020-01-01' } })

    expect(seen.faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'cycle'],
      [3, 'cycle'],
    ])
  })

  test.for([
    [
      'no required column',
      'Tên;Loại\nXã;xã\n',
      { code: 'missing_column', columns: ['unit_code', 'parent_code'] },
    ],
    [
      'a column twice',
      'unit_code,Mã đơn vị,parent_code,unit_name,kind\n',
      { code: 'repeated_column', columns: ['unit_code'] },
    ],
    [
      'other letters',
      Buffer.from('unit_code,parent_code,unit_name,kind\nA,,X\xe3,x\n', 'latin1'),
      { code: 'not_utf8', line: 2 },
    ],
    ['two bytes a letter', Buffer.from('\ufeffunit_code', 'utf16le'), { code: 'not_utf8' }],
    ['a torn row', 'unit_code,parent_code,unit_name,kind\nA,"B\n', { code: 'not_csv' }],
  ] as const)('a file with %s is answered in words', async ([, file, fault], { app, db }) => {
    const cookie = await signIn(app, db)

    const reply = await send({ app, cookie, kind: 'units', file: Buffer.from(file as string) }, '/preview')

    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'file_unreadable', details: fault })
  })

  test('what is no spreadsheet, too long or too large is refused', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const sent = { app, cookie, kind: 'fields' } as const
    const long = `field_code,field_name\n${Array.from({ length: 50_001 }, (_, n) => `F${n},x`).join('\n')}`

    const codes = await Promise.all([
      send({ ...sent, file: 'field_code', name: 'a.xlsx' }, '/preview'),
      send({ ...sent, file: long }, '/preview'),
      send({ ...sent, file: Buffer.alloc(10 * 1024 * 1024 + 1) }, '/preview'),
    ])

    expect(codes.map((reply) => [reply.statusCode, reply.json().details?.code])).toEqual([
      [422, 'not_xlsx'],
      [422, 'too_large'],
      [413, undefined],
    ])
  })

  test('the longest table that is taken comes in whole', { timeout: 120_000 }, async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const lines = (of: (n: number) => string) => Array.from({ length: 50_000 }, (_, n) => of(n)).join('\n')
    const margins = lines((n) => `2031,v,c${n},${n},Niên giám,2031-12-31`)
    const tables = [
      ['fields', `field_code,field_name\n${lines((n) => `L${n},Lĩnh vực ${n}`)}`],
      ['margins', `year,variable,category,population,source,source_date\n${margins}`],
    ] as const

    for (const [kind, file] of tables) {
      const sent = { app, cookie, kind, file }
      const { stamp } = await preview(sent)
      expect((await confirm(sent, stamp)).json(), kind).toMatchObject({ added: 50_000, bad: 0 })
    }
  })

  test('only managers of the whole tree import', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const file = 'field_code,field_name\nZ,Z\n'
    const status = async (cookie: string) =>
      (await send({ app, cookie, kind: 'fields', file }, '/preview')).statusCode

    expect(await status(await signIn(app, db, 'analyst'))).toBe(403)
    expect(await status(await signIn(app, db, 'manager', ids.get('X1') ?? 0))).toBe(403)
    expect(await status(await signIn(app, db, 'manager'))).toBe(200)
  })

  test.for(['units', 'successions', 'fields', 'procedures', 'service-points', 'volumes', 'margins'] as const)(
    'the template of %s has a head that is understood in both languages',
    async (kind, { app, db }) => {
      const cookie = await signIn(app, db)
      for (const language of ['vi', 'en']) {
        const url = `/api/v1/imports/${kind}/template?language=${language}`
        const template = (await app.inject({ url, headers: { cookie } })).rawPayload

        const seen = await preview({ app, cookie, kind, file: template })

        expect(seen.rows).toBe(kind === 'units' ? 5 : 1)
        expect(seen.columns.filter(({ column }) => column === null)).toEqual([])
        // The units of the example are nobody's; all else can be read.
        expect(seen.faults.filter(({ code }) => !/^unknown_/.test(code))).toEqual([])
      }
    },
  )

  test.for(['vi', 'en'])(
    'the spreadsheet of units (%s) comes in as it is, and says what each kind is',
    async (language, { app, db }) => {
      const cookie = await signIn(app, db)
      const url = `/api/v1/imports/units/template?language=${language}&format=xlsx`

      const file = (await app.inject({ url, headers: { cookie } })).rawPayload
      const seen = await preview({ app, cookie, kind: 'units', file, name: 'units.xlsx' })
      const kinds = (await readSheet(file, 2)).slice(1).map(([kind]) => readUnitKind(String(kind)))

      expect(seen).toMatchObject({ rows: 5, faults: [] })
      expect(kinds).toEqual([...unitKinds])
    },
  )
})
