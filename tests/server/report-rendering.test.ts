import { describe, expect } from 'vitest'
import type { RenderingQuestion } from '../../server/publication/rendering-job.ts'
import { claimJob, findJob, finishJob } from '../../server/queries/jobs.ts'
import { listDraftFiles } from '../../server/queries/report-files.ts'
import { findReport } from '../../server/queries/reports.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import type { Visitor } from '../support/accounts.ts'
import { realEngine, until } from '../support/jobs.ts'
import { start } from '../support/process.ts'
import { collect, details, rendered, renderingEngine, scopeOf, somebody } from '../support/reports.ts'
import { test as base } from '../support/server.ts'

const test = base.extend('world', { scope: 'file' }, async ({ app, db, clock }) => {
  await collect(app, db, clock)
  const province = (await unitIdsByCode(db)).get('P') ?? 0
  return { writer: await somebody(app, db, 'analyst'), province }
})

/** Begins a report that nobody renders yet. */
async function ask(writer: Visitor, unitId: number): Promise<string> {
  return (await writer('POST', '/reports', { scope: scopeOf(unitId), details })).body.reportId
}

describe('a rendering', () => {
  test('has the same bytes in two processes and two time zones', { timeout: 120_000 }, async ({
    db,
    database,
    world,
  }) => {
    const reportId = await ask(world.writer, world.province)
    const jobId = (await findReport(db, reportId))?.jobId ?? ''
    const question = (await findJob(db, jobId))?.question as RenderingQuestion
    const environment = { DATABASE_URL: database.adminUrl, QUESTION: JSON.stringify(question) }
    const render = (TZ: string, LANG: string) =>
      start('tests/support/render-report.ts', [], { ...environment, TZ, LANG }).finished

    const east = await render('Pacific/Kiritimati', 'vi_VN.UTF-8')
    const west = await render('Pacific/Pago_Pago', 'C')
    await world.writer('DELETE', `/reports/${reportId}/rendering`)

    expect(east.code).toBe(0)
    expect(east.output).toMatch(/^pdf [0-9a-f]{64} \d{5,}$/m)
    expect(east.output).toMatch(/^workbook [0-9a-f]{64}/m)
    expect(west.output).toBe(east.output)
  })

  test('is made in a thread, and stored with the end of its job', { timeout: 60_000 }, async ({
    db,
    database,
    clock,
    world,
  }) => {
    const reportId = await ask(world.writer, world.province)
    const engine = realEngine(database, clock)

    const report = await rendered(world.writer, reportId)
    await engine.stop()

    expect(report.job).toEqual({ state: 'done', progress: 1, error: null })
    const { result } = (await findJob(db, (await findReport(db, reportId))?.jobId ?? '')) ?? {}
    expect((result as { files: unknown }).files).toEqual(
      expect.arrayContaining(report.files.map(({ name, sha256 }) => ({ name, sha256 }))),
    )
  })

  test('survives the killing of the process that makes it', { timeout: 60_000 }, async ({
    db,
    database,
    clock,
    world,
  }) => {
    const reportId = await ask(world.writer, world.province)
    const jobId = (await findReport(db, reportId))?.jobId ?? ''
    const process = start('tests/support/job-holder.ts', [], { DATABASE_URL: database.adminUrl })
    await until(async () => (await findJob(db, jobId))?.state === 'running')
    process.child.kill('SIGKILL')
    await process.finished
    const before = await world.writer('GET', `/reports/${reportId}`)
    const engine = renderingEngine(database, clock)

    const report = await rendered(world.writer, reportId)
    await engine.stop()

    expect(before.body.files).toEqual([])
    expect(report).toMatchObject({ isRendered: true, job: { state: 'done' } })
    expect((await findJob(db, jobId))?.attempt).toBe(2)
  })

  test('that comes too late stores nothing', async ({ db, clock, world }) => {
    const reportId = await ask(world.writer, world.province)
    const late = await claimJob(db, { leaseSeconds: 0.01, mostAttempts: 3 })
    await until(() => claimJob(db, { leaseSeconds: 60, mostAttempts: 3 }))
    let isKept = false

    if (late)
      await finishJob(db, late, {}, clock(), async () => {
        isKept = true
      })
    await world.writer('DELETE', `/reports/${reportId}/rendering`)

    expect(late).not.toBeNull()
    expect(isKept).toBe(false)
  })

  test('whose files cannot be stored is not done either', async ({ db, clock, world }) => {
    const reportId = await ask(world.writer, world.province)
    const job = await claimJob(db, { leaseSeconds: 60, mostAttempts: 3 })
    if (!job) throw new Error('there is a job')

    const finishing = finishJob(db, job, {}, clock(), () => Promise.reject(new Error('disk full')))

    await expect(finishing).rejects.toThrow('disk full')
    expect((await findJob(db, job.jobId))?.state).toBe('running')
    await world.writer('DELETE', `/reports/${reportId}/rendering`)
  })

  test('of a draft that was changed meanwhile is not taken for the new one', async ({
    db,
    database,
    clock,
    world,
  }) => {
    const reportId = await ask(world.writer, world.province)
    const first = (await findReport(db, reportId))?.jobId ?? ''
    await world.writer('PATCH', `/reports/${reportId}`, {
      revision: 1,
      scope: scopeOf(world.province),
      details: { ...details, number: '99' },
    })
    const engine = renderingEngine(database, clock)

    await rendered(world.writer, reportId)
    await engine.stop()

    expect((await findJob(db, first))?.state).toBe('cancelled')
    expect((await listDraftFiles(db, reportId)).map(({ revision }) => revision)).toEqual([2, 2, 2])
  })
})
