import { describe, expect } from 'vitest'
import type { ReportScope } from '#contract/publication.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import type { FrozenReport } from '../../server/publication/frozen.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { test as base } from '../privacy/own-server.ts'
import type { Visitor } from '../support/accounts.ts'
import { pagesOfPdf } from '../support/pdf.ts'
import {
  arrive,
  begin,
  move,
  publish,
  rendered,
  renderingEngine,
  scopeOf,
  somebody,
} from '../support/reports.ts'
import { openSurvey } from '../support/survey.ts'
import { textsOfZip } from '../support/unzip.ts'

// Ninety people answered in the first quarter, thirty in April, of whom six in X1: a report up to April less that of the
// quarter would tell of these six.

interface World {
  writer: Visitor
  decider: Visitor
  quarter: ReportScope
  untilApril: ReportScope
}

const test = base.extend<'world', World>('world', async ({ app, db, clock, database }, { onCleanup }) => {
  const collecting = { open: await openSurvey(db, { key: 'khao-sat-2026' }), app, db, clock }
  const days = ['2026-01-12', '2026-02-12', '2026-03-12']
  for (const unit of ['X1', 'X2', 'X3'])
    await arrive(collecting, { unit, days, responses: 30, satisfied: 20 })
  await arrive(collecting, { unit: 'X1', days: ['2026-04-14'], responses: 6, satisfied: 1 })
  for (const unit of ['X2', 'X3'])
    await arrive(collecting, { unit, days: ['2026-04-14'], responses: unit === 'X2' ? 12 : 14, satisfied: 9 })
  const engine = renderingEngine(database, clock)
  onCleanup(() => engine.stop())
  const province = (await unitIdsByCode(db)).get('P') ?? 0
  return {
    writer: await somebody(app, db, 'analyst'),
    decider: await somebody(app, db, 'administrator'),
    quarter: scopeOf(province, { to: '2026-03' }),
    untilApril: scopeOf(province, { to: '2026-04' }),
  }
})

describe('a report that would, beside a published one, tell of six people', () => {
  test('is published without the rows that tell it, in every form', async ({ app, world }) => {
    const { writer, decider, quarter, untilApril } = world
    await publish(writer, decider, (await begin(writer, quarter)).reportId)

    const draft = await begin(writer, untilApril)
    const { document } = await publish(writer, decider, draft.reportId)

    const of = (name: string) => app.inject(`/ket-qua/${document}/1/${name}`)
    const model: FrozenReport = JSON.parse((await of(`bao-cao-${document}-ban-1.json`)).body)
    const withheld = model.figures.units.filter(({ figure }) => figure.withheld !== null)
    const page = (await app.inject(`/ket-qua/${document}/1?lang=en`)).body
    const csvs = await Promise.all(tablesOf(model.report).map(({ key }) => of(`${key}.csv`)))
    const lines = csvs.flatMap(({ body }) => body.split('\n'))
    const told = lines.filter((line) => line.includes('Xã An Bình'))
    const pdf = (await pagesOfPdf((await of(`bao-cao-${document}-ban-1.pdf`)).rawPayload)).join('\n')
    const sheets = textsOfZip((await of(`bao-cao-${document}-ban-1.xlsx`)).rawPayload)
    const workbook = [...sheets.values()].join('\n')
    expect(draft.missing).toEqual([])
    expect(draft.keptBack).toEqual({ figures: expect.any(Number), units: expect.arrayContaining(['X1']) })
    expect(withheld.map(({ unit }) => unit.code).sort()).toEqual(['X1', 'X2'])
    expect(withheld.map(({ rank, change }) => [rank, change])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(model.annexed?.[0]?.counts).toMatchObject({ X1: {}, X2: {}, X3: { acc: 44 } })
    expect(told).not.toEqual([])
    for (const line of told) expect(line).not.toMatch(/\d/)
    expect(page).toMatch(/Xã An Bình<.{0,200}not told, or another group could be found out/s)
    expect(pdf).toMatch(/Xã An Bình ẩn \(b\)/)
    expect(pdf).toMatch(/Có 2 số liệu, cùng số liệu phụ thuộc, được ẩn vì/)
    expect(workbook).toContain('Xã An Bình: ẩn (để không lộ nhóm nhỏ)')
  })

  test('is stopped before it is public where the other became public meanwhile', async ({ world }) => {
    const { writer, decider, quarter, untilApril } = world
    const [first, second] = [await begin(writer, quarter), await begin(writer, untilApril)]
    for (const { reportId } of [first, second]) {
      await move(writer, reportId, 'submit')
      await move(decider, reportId, 'approve')
    }

    const published = await move(decider, first.reportId, 'publish')
    const refused = await move(decider, second.reportId, 'publish')
    const seen = (await decider('GET', `/reports/${second.reportId}`)).body
    const returned = await move(decider, second.reportId, 'reject', 'Đã có báo cáo quý I')
    await writer('POST', `/reports/${second.reportId}/rendering`)
    const again = await rendered(writer, second.reportId)

    expect([first.missing, second.missing, published.status]).toEqual([[], [], 200])
    expect([refused.status, refused.body.details]).toEqual([
      422,
      { refusal: 'missing', missing: ['distance'] },
    ])
    expect([seen.state, seen.missing, seen.moves]).toEqual(['approved', ['distance'], ['reject', 'publish']])
    expect(returned.status).toBe(200)
    expect([again.missing, again.keptBack.units]).toEqual([[], expect.arrayContaining(['X1'])])
  })
})
