import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { unitIdsByCode } from '../../server/queries/units.ts'
import type { Visitor } from '../support/accounts.ts'
import {
  arrive,
  begin,
  type Collecting,
  collect,
  publish,
  rendered,
  renderingEngine,
  scopeOf,
  somebody,
} from '../support/reports.ts'
import { test as base } from '../support/server.ts'

interface World {
  collecting: Collecting
  writer: Visitor
  decider: Visitor
  province: number
}

const test = base.extend(
  'world',
  { scope: 'file' },
  async ({ app, db, clock, database }, { onCleanup }): Promise<World> => {
    const collecting = await collect(app, db, clock)
    const engine = renderingEngine(database, clock)
    onCleanup(() => engine.stop())
    const province = (await unitIdsByCode(db)).get('P') ?? 0
    const [writer, decider] = [await somebody(app, db, 'analyst'), await somebody(app, db, 'administrator')]
    return { collecting, writer, decider, province }
  },
)

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('what everybody sees', () => {
  test('is nothing before something is published', async ({ app, world }) => {
    const { writer, province } = world
    const draft = await begin(writer, scopeOf(province))

    const list = await app.inject('/ket-qua')
    const pages = [`/ket-qua/${draft.document}`, `/ket-qua/${draft.document}/1`]
    const files = ['pdf', 'json', 'xlsx'].map(
      (ending) => `/ket-qua/${draft.document}/1/bao-cao-${draft.document}-ban-1.${ending}`,
    )

    expect([list.statusCode, list.headers['set-cookie']]).toEqual([200, undefined])
    expect(list.body).toContain('Chưa có kết quả nào được công bố')
    for (const url of [
      ...pages,
      ...files,
      `/ket-qua/${draft.document}/1/dimensions.csv`,
      '/ket-qua/khong-co',
    ])
      expect((await app.inject(url)).statusCode, url).toBe(404)
  })

  test('is not what was submitted or approved only', async ({ app, world }) => {
    const { writer, decider, province } = world
    const { reportId, document } = await begin(writer, scopeOf(province))
    for (const [who, name] of [
      [writer, 'submit'],
      [decider, 'approve'],
    ] as const) {
      const { revision } = (await who('GET', `/reports/${reportId}`)).body
      await who('POST', `/reports/${reportId}/moves`, { revision, move: name })

      expect((await app.inject(`/ket-qua/${document}`)).statusCode, name).toBe(404)
      expect((await app.inject('/ket-qua')).body, name).not.toContain(`/ket-qua/${document}`)
    }
  })

  test('is the headline in plain words, the dimensions and the units, without script', async ({
    app,
    world,
  }) => {
    const { writer, decider, province } = world
    const { document } = await publish(writer, decider, (await begin(writer, scopeOf(province))).reportId)

    const page = await app.inject(`/ket-qua/${document}`)
    const english = await app.inject(`/ket-qua/${document}?lang=en`)

    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*style-src 'sha256-/)
    expect(page.body).not.toMatch(/<script|\sstyle=|\son\w+=/)
    expect(page.body).toMatch(/Cứ 100 câu trả lời thì có khoảng \d+ câu là hài lòng/)
    expect(page.body).toContain('Tiếp cận dịch vụ')
    expect(page.body).toContain('Xã An Bình')
    expect(english.body).toContain('<html lang="en">')
    expect(english.body).toMatch(/Of every 100 answers, about \d+ are satisfied/)
  })

  test('never tells a group below ten, on no page and in no file', async ({ app, world }) => {
    const { writer, decider, province } = world
    const { document } = await publish(writer, decider, (await begin(writer, scopeOf(province))).reportId)
    const links = (await app.inject(`/ket-qua/${document}`)).body.matchAll(
      /href="(\/ket-qua\/\d+\/\d+\/[^"]+)"/g,
    )
    const urls = [...new Set([...links].map(([, url = '']) => url))]
    const model = await app.inject(urls.find((url) => url.endsWith(`ban-1.json`)) ?? '')
    const units = JSON.parse(model.body).figures.units
    const of = (code: string) =>
      units.find(({ unit }: { unit: { code: string } }) => unit.code === code).figure

    // Seven answered in X3, and X2 beside it would give them away.
    expect(of('X3')).toMatchObject({ index: null, low: null, score: null, withheld: 'small' })
    expect(of('X2')).toMatchObject({ index: null, withheld: 'complementary' })
    expect(urls.length).toBeGreaterThan(8)
    for (const url of urls.filter((one) => one.endsWith('.csv') || one.endsWith('.json'))) {
      const { body } = await app.inject(url)
      // 6 of 7 are 85,7 %: the share that must not be told anywhere.
      expect(body, url).not.toMatch(/85[.,]7/)
    }
  })

  test('has every table as data, numbers as numbers, with a code book', async ({ app, world }) => {
    const { writer, decider, province } = world
    const { document } = await publish(writer, decider, (await begin(writer, scopeOf(province))).reportId)

    const csv = await app.inject(`/ket-qua/${document}/1/dimensions.csv`)
    const json = (await app.inject(`/ket-qua/${document}/1/dimensions.json`)).json()
    const codes = await app.inject(`/ket-qua/${document}/1/code-book.csv`)
    const model = (await app.inject(`/ket-qua/${document}/1/bao-cao-${document}-ban-1.json`)).json()

    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body.split('\r\n')).toHaveLength(json.rows.length + 2)
    expect(json).toMatchObject({
      table: 'dimensions',
      licence: 'CC BY 4.0',
      source: { document, edition: 1 },
    })
    const percent = json.columns.find(({ format }: { format: string }) => format === 'percent').key
    expect(json.rows[0][percent] / 100).toBeCloseTo(model.figures.dimensions[0].figure.index, 10)
    for (const { key, title } of json.columns) expect(codes.body).toContain(`,${key},${title},`)
  })

  test('is told by its hash whether it has changed', async ({ app, world }) => {
    const { writer, decider, province } = world
    const { document } = await publish(writer, decider, (await begin(writer, scopeOf(province))).reportId)
    const url = `/ket-qua/${document}/1/bao-cao-${document}-ban-1.pdf`

    const file = await app.inject(url)
    const again = await app.inject({ url, headers: { 'if-none-match': String(file.headers.etag) } })
    const page = await app.inject(`/ket-qua/${document}`)
    const pageAgain = await app.inject({
      url: `/ket-qua/${document}`,
      headers: { 'if-none-match': String(page.headers.etag) },
    })

    expect(file.headers.etag).toBe(`"${hashOf(file.rawPayload)}"`)
    expect(file.headers['cache-control']).toContain('immutable')
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(page.body).toContain(hashOf(file.rawPayload))
    expect(pageAgain.statusCode).toBe(304)
  })

  test('keeps the old edition beside the new one, and tells what differs', async ({ app, world }) => {
    const { writer, decider, province, collecting } = world
    const first = await publish(writer, decider, (await begin(writer, scopeOf(province))).reportId)
    const { document } = first
    const url = `/ket-qua/${document}/1/bao-cao-${document}-ban-1.pdf`
    const old = await app.inject(url)
    await arrive(collecting, { unit: 'X1', days: ['2026-04-20'], responses: 20, satisfied: 20 })
    const reason = 'Bổ sung phiếu đến muộn'
    const begun = await writer('POST', `/reports/${first.reportId}/editions`, { reason })
    await rendered(writer, begun.body.reportId)
    const whilePrepared = await app.inject(`/ket-qua/${document}`)
    await publish(writer, decider, begun.body.reportId)

    const newest = await app.inject(`/ket-qua/${document}`)
    const older = await app.inject(`/ket-qua/${document}/1`)
    const list = await app.inject('/ket-qua')

    expect(whilePrepared.body).not.toContain(reason)
    expect(newest.body).toContain(reason)
    expect(newest.body).toMatch(/Khác bản trước ở \d+ số liệu/)
    expect(older.body).toContain('Đã có bản mới hơn')
    expect((await app.inject(url)).rawPayload).toEqual(old.rawPayload)
    expect(list.body.split(`href="/ket-qua/${document}"`)).toHaveLength(2)
  })

  test('tells what was done about what people said, once it is chosen', async ({ app, world }) => {
    const { writer, decider, province } = world
    const note = { theme: 'thai-do', period: '2026', heard: 'Phải chờ lâu ở quầy', did: 'Mở thêm một quầy' }
    const theme = (await decider('GET', '/themes')).body.themes[0].key
    const { noteId } = (await decider('POST', '/reply-notes', { ...note, unit: province, theme })).body
    const silent = await publish(writer, decider, (await begin(writer, scopeOf(province))).reportId)
    const telling = await begin(writer, scopeOf(province), { toldNotes: [noteId] })
    await publish(writer, decider, telling.reportId)

    expect((await app.inject(`/ket-qua/${silent.document}`)).body).not.toContain(note.did)
    expect((await app.inject(`/ket-qua/${telling.document}`)).body).toContain(note.did)
  })
})
