import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { ReportRecord } from '#contract/publication.ts'
import type { FrozenReport } from '../../server/publication/frozen.ts'
import { findAuditBreak } from '../../server/queries/audit.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import type { Visitor } from '../support/accounts.ts'
import { runAsAdmin } from '../support/database.ts'
import { until } from '../support/jobs.ts'
import {
  arrive,
  begin,
  type Collecting,
  collect,
  details,
  move,
  publish,
  rendered,
  renderingEngine,
  scopeOf,
  somebody,
} from '../support/reports.ts'
import { test as base } from '../support/server.ts'

interface World {
  collecting: Collecting
  analyst: Visitor
  manager: Visitor
  administrator: Visitor
  province: number
}

const test = base.extend<'world', World>(
  'world',
  { scope: 'file' },
  async ({ app, db, clock, database }, { onCleanup }) => {
    const collecting = await collect(app, db, clock)
    const engine = renderingEngine(database, clock)
    onCleanup(() => engine.stop())
    return {
      collecting,
      analyst: await somebody(app, db, 'analyst'),
      manager: await somebody(app, db, 'manager'),
      administrator: await somebody(app, db, 'administrator'),
      province: (await unitIdsByCode(db)).get('P') ?? 0,
    }
  },
)

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const fileOf = async (app: Parameters<typeof collect>[0], who: Visitor, report: ReportRecord, name: string) =>
  (
    await app.inject({
      url: `/api/v1/reports/${report.reportId}/files/${name}`,
      headers: { cookie: who.cookie() },
    })
  ).rawPayload
const modelOf = async (...args: Parameters<typeof fileOf>): Promise<FrozenReport> =>
  JSON.parse((await fileOf(...args)).toString('utf8'))

describe('a report', () => {
  test('is begun, rendered, submitted, approved by somebody else and published', async ({ app, world }) => {
    const { analyst, manager, province } = world

    const draft = await begin(analyst, scopeOf(province))
    const pdf = await fileOf(app, analyst, draft, 'pdf')
    const published = await publish(analyst, manager, draft.reportId)

    expect(draft).toMatchObject({
      state: 'draft',
      edition: 1,
      isRendered: true,
      missing: [],
      isEditable: true,
    })
    expect(draft.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['model', 'pdf']))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(published).toMatchObject({ state: 'published', moves: [], isEditable: false })
    expect(published.steps.map(({ act }) => act)).toEqual(['made', 'submit', 'approve', 'publish'])
    expect(published.approvedBy).not.toBe(published.authors[0])
    expect(await fileOf(app, analyst, published, 'pdf')).toEqual(pdf)
    expect(published.files.find(({ name }) => name === 'pdf')?.sha256).toBe(hashOf(pdf))
  })

  test('is not approved by who wrote it, nor by who only changed or submitted it', async ({ world }) => {
    const { analyst, manager, administrator, province } = world
    const draft = await begin(analyst, scopeOf(province))
    const { reportId, revision, scope } = draft
    await manager('PATCH', `/reports/${reportId}`, { revision, scope, details: { ...details, number: '13' } })
    await rendered(manager, reportId)
    await move(administrator, reportId, 'submit')

    const byEditor = await move(manager, reportId, 'approve')
    const bySubmitter = await move(administrator, reportId, 'approve')
    const byAnalyst = await move(analyst, reportId, 'approve')

    expect([byEditor.status, byEditor.body.code]).toEqual([403, 'own_report'])
    expect([bySubmitter.status, bySubmitter.body.code]).toEqual([403, 'own_report'])
    expect([byAnalyst.status, byAnalyst.body.details.refusal]).toEqual([403, 'right'])
  })

  test('is not approved by its author in SQL either', async ({ world, db, database }) => {
    const { analyst, province } = world
    const { reportId } = await begin(analyst, scopeOf(province))
    await move(analyst, reportId, 'submit')

    const attempt = runAsAdmin(
      database.adminUrl,
      `update reports set state = 'approved', approved_by = authors[1] where report_id = $1`,
      [reportId],
    )

    await expect(attempt).rejects.toThrow(/check constraint/)
    expect(await findAuditBreak(db)).toBeNull()
  })

  test('says what it lacks, and is submitted only when nothing is missing', async ({ world }) => {
    const { analyst, province } = world
    const draft = await begin(analyst, scopeOf(province), { number: '', signer: ' ', authority: null })

    const refused = await move(analyst, draft.reportId, 'submit')

    expect(draft.missing).toEqual(['number', 'signer'])
    expect([refused.status, refused.body.details]).toEqual([
      422,
      { refusal: 'missing', missing: ['number', 'signer'] },
    ])
  })

  test('goes back with a reason, is mended and submitted again; what was submitted first is kept', async ({
    world,
    database,
  }) => {
    const { analyst, manager, province } = world
    const { reportId } = await begin(analyst, scopeOf(province))
    await move(analyst, reportId, 'submit')

    const silent = await move(manager, reportId, 'reject')
    const returned = (await move(manager, reportId, 'reject', 'Sai tên người ký')).body
    const tooSoon = await move(analyst, reportId, 'submit')
    await analyst('PATCH', `/reports/${reportId}`, {
      revision: returned.revision,
      scope: returned.scope,
      details: { ...returned.details, signer: 'Lê Văn Cường' },
    })
    await rendered(analyst, reportId)
    const again = await move(analyst, reportId, 'submit')
    const kept = await runAsAdmin(
      database.adminUrl,
      'select submission, details ->> $2 as signer from report_submissions where report_id = $1 order by 1',
      [reportId, 'signer'],
    )

    expect(silent.status).toBe(422)
    expect(returned).toMatchObject({ state: 'draft', isRendered: false })
    expect(returned.steps.at(-1)).toMatchObject({ act: 'reject', note: 'Sai tên người ký' })
    expect(tooSoon.body.details.missing).toEqual(['rendering'])
    expect(again.body.state).toBe('checked')
    expect(kept.map(({ signer }) => signer)).toEqual(['Trần Thị Bình', 'Lê Văn Cường'])
  })

  test('is what was submitted, whatever arrives before it is published', async ({ app, world }) => {
    const { analyst, manager, province, collecting } = world
    const draft = await begin(analyst, scopeOf(province))
    const before = await fileOf(app, analyst, draft, 'model')
    await move(analyst, draft.reportId, 'submit')
    await arrive(collecting, { unit: 'X1', days: ['2026-05-20'], responses: 20, satisfied: 0 })

    await move(manager, draft.reportId, 'approve')
    const published = (await move(manager, draft.reportId, 'publish')).body
    const later = await begin(analyst, scopeOf(province))

    expect(await fileOf(app, analyst, published, 'model')).toEqual(before)
    expect((await modelOf(app, analyst, later, 'model')).figures.whole.index).toBeLessThan(
      JSON.parse(before.toString()).figures.whole.index,
    )
  })

  test('freezes method, map of units and versions of questionnaires with the figures', async ({
    app,
    world,
  }) => {
    const { analyst, province } = world
    const { basis, figures } = await modelOf(app, analyst, await begin(analyst, scopeOf(province)), 'model')

    expect(basis.method).toMatchObject({ key: 'sipas-5-dimensions', minimum: 10 })
    expect(basis.method?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(basis.asOf).toBe('2026-05-31')
    expect(basis.surveys[0]?.questionnaire).toEqual({ key: 'sipas-5-dimensions', versions: [1] })
    expect(figures.whole.respondents).toBeGreaterThan(70)
  })

  test('shows no group below the public minimum, nor what would give one away', async ({ app, world }) => {
    const { analyst, province } = world
    const draft = await begin(analyst, scopeOf(province))
    const { figures } = await modelOf(app, analyst, draft, 'model')
    const inside = await analyst('GET', `/overview?instrument=sipas&unit=${province}&from=2026-01&to=2026-05`)

    const withheldOf = (units: typeof figures.units) =>
      Object.fromEntries(units.map(({ unit, figure }) => [unit.code, figure.withheld]))
    // Seven in X3: within the office enough. Beside it one more is withheld, or the total would tell.
    expect(withheldOf(inside.body.units)).toMatchObject({ X1: null, X2: null, X3: null })
    expect(withheldOf(figures.units)).toMatchObject({ X1: null, X2: 'complementary', X3: 'small' })
  })

  test('is not changed by two people at once without the second being told', async ({ world }) => {
    const { analyst, manager, province } = world
    const { reportId, revision, scope } = await begin(analyst, scopeOf(province))
    const change = (who: Visitor, number: string) =>
      who('PATCH', `/reports/${reportId}`, { revision, scope, details: { ...details, number } })

    const first = await change(analyst, '21')
    const second = await change(manager, '22')
    await rendered(analyst, reportId)

    expect([first.status, second.status, second.body.code]).toEqual([200, 409, 'report_changed'])
  })

  test('is not seen by who does not see its unit, and not written by who only reads', async ({
    app,
    db,
    world,
  }) => {
    const { analyst, province } = world
    const elsewhere = await somebody(app, db, 'analyst', (await unitIdsByCode(db)).get('X2') ?? 0)
    const supervisor = await somebody(app, db, 'supervisor')
    const { reportId } = await begin(analyst, scopeOf(province))

    const read = await supervisor('GET', `/reports/${reportId}`)
    expect((await elsewhere('GET', `/reports/${reportId}`)).status).toBe(404)
    expect((await elsewhere('POST', '/reports', { scope: scopeOf(province), details })).status).toBe(404)
    expect([read.status, read.body.moves, read.body.isEditable]).toEqual([200, [], false])
    expect((await move(supervisor, reportId, 'submit')).status).toBe(403)
  })

  test('is not begun on a field that nobody has, or on none', async ({ world }) => {
    const { analyst, province } = world
    const ask = (field: string | null) =>
      analyst('POST', '/reports', { scope: scopeOf(province, { kind: 'field', field }), details })

    const [unknown, none] = [await ask('KHONG-CO'), await ask(null)]

    expect([unknown.status, unknown.body.code]).toEqual([404, 'not_found'])
    expect([none.status, none.body.details]).toEqual([
      400,
      [{ at: '/scope/field', expected: 'the code of a field' }],
    ])
  })

  test('a manager of a part writes, and decides nothing', async ({ app, db, world }) => {
    const { analyst } = world
    const part = (await unitIdsByCode(db)).get('X1') ?? 0
    const local = await somebody(app, db, 'manager', part)
    const { reportId } = await begin(analyst, scopeOf(part, { kind: 'unit' }))
    await move(analyst, reportId, 'submit')

    const refused = await move(local, reportId, 'approve')

    expect([refused.status, refused.body.details.refusal]).toEqual([403, 'right'])
  })

  test('that was withdrawn keeps no files and cannot be taken up', async ({ world, database }) => {
    const { analyst, province } = world
    const { reportId } = await begin(analyst, scopeOf(province))

    const withdrawn = (await move(analyst, reportId, 'withdraw', 'Trùng')).body
    const left = await runAsAdmin(database.adminUrl, 'select from report_drafts where report_id = $1', [
      reportId,
    ])

    expect(withdrawn).toMatchObject({ state: 'withdrawn', moves: [], files: [] })
    expect(left).toEqual([])
    expect((await analyst('POST', `/reports/${reportId}/rendering`)).status).toBe(422)
  })
})

describe('what was published', () => {
  test('can be changed or deleted by nobody the server works as', async ({ world, db }) => {
    const { analyst, manager, province } = world
    const { reportId } = await publish(analyst, manager, (await begin(analyst, scopeOf(province))).reportId)

    for (const table of ['report_submissions', 'report_files', 'report_publications', 'report_steps'])
      for (const statement of [`update ${table} set report_id = report_id`, `delete from ${table}`])
        await expect(
          db.execute(sql.raw(`${statement} where report_id = '${reportId}'`)),
          statement,
        ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('does not hold bytes that its hash is not of, whoever stores them', async ({ world, database }) => {
    const { analyst, manager, province } = world
    const { reportId } = await publish(analyst, manager, (await begin(analyst, scopeOf(province))).reportId)

    const forged = runAsAdmin(
      database.adminUrl,
      `update report_files set bytes = 'x', size = 1 where report_id = $1 and name = 'pdf'`,
      [reportId],
    )

    await expect(forged).rejects.toThrow(/check constraint/)
  })

  test('is corrected by another edition, which tells why and what differs', async ({ app, world }) => {
    const { analyst, manager, administrator, province, collecting } = world
    const first = await publish(analyst, manager, (await begin(analyst, scopeOf(province))).reportId)
    const old = await fileOf(app, analyst, first, 'pdf')
    await arrive(collecting, { unit: 'X1', days: ['2026-04-20'], responses: 20, satisfied: 20 })

    const reason = 'Bổ sung phiếu đến muộn của Xã An Bình'
    const begun = await manager('POST', `/reports/${first.reportId}/editions`, { reason })
    const twice = await analyst('POST', `/reports/${first.reportId}/editions`, { reason })
    await rendered(manager, begun.body.reportId)
    const second = await publish(manager, administrator, begun.body.reportId)
    const differences = (await manager('GET', `/reports/${second.reportId}/differences`)).body

    expect(begun.body).toMatchObject({ document: first.document, edition: 2, editionReason: reason })
    expect(begun.body.follows).toEqual({ reportId: first.reportId, edition: 1 })
    expect([twice.status, twice.body.code]).toEqual([409, 'edition_begun'])
    expect(differences.length).toBeGreaterThan(3)
    expect(differences.find(({ row }: { row: string }) => row === 'Xã An Bình')).toMatchObject({
      before: expect.any(String),
      after: expect.any(String),
    })
    expect(await fileOf(app, analyst, first, 'pdf')).toEqual(old)
  })

  test('is not followed by a shorter period that leaves a few of it', async ({ world }) => {
    const { analyst, manager, province } = world
    await publish(analyst, manager, (await begin(analyst, scopeOf(province))).reportId)

    // In May X1 had eight responses.
    const thin = await begin(analyst, scopeOf(province, { to: '2026-04' }))

    expect(thin.missing).toEqual(['distance'])
  })

  test('is not followed by figures from which the answers of a few could be had by subtraction', async ({
    world,
  }) => {
    const { analyst, manager, province, collecting } = world
    const first = await publish(analyst, manager, (await begin(analyst, scopeOf(province))).reportId)
    await arrive(collecting, { unit: 'X1', days: ['2026-04-21'], responses: 5, satisfied: 5 })

    const correction = await analyst('POST', `/reports/${first.reportId}/editions`, { reason: 'Thêm phiếu' })
    const thin = await rendered(analyst, correction.body.reportId)
    const other = await begin(analyst, scopeOf(province, { language: 'en' }))
    const refused = await move(analyst, thin.reportId, 'submit')
    await arrive(collecting, { unit: 'X1', days: ['2026-04-22'], responses: 10, satisfied: 9 })
    await analyst('POST', `/reports/${thin.reportId}/rendering`)
    const enough = await until(async () => {
      const { body } = await analyst('GET', `/reports/${thin.reportId}`)
      return body.job.state === 'done' && body.missing.length === 0 && body
    })

    expect([thin.missing, other.missing]).toEqual([['distance'], ['distance']])
    expect(thin.tooNear).toEqual(['P'])
    expect(refused.body.details).toEqual({ refusal: 'missing', missing: ['distance'] })
    expect(enough.isRendered).toBe(true)
  })
})
