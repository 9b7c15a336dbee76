import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as plain } from 'vitest'
import type { Attention } from '#contract/attention.ts'
import type { Role } from '#contract/office.ts'
import { checkCopy } from '../../server/backup/check.ts'
import { type BackupPlan, copyDaily } from '../../server/backup/daily.ts'
import { listCopies } from '../../server/backup/folder.ts'
import { makeKeyPair } from '../../server/backup/seal.ts'
import { checkCopies } from '../../server/doctor/copies.ts'
import { lastBackup } from '../../server/queries/backups.ts'
import { makeApp } from '../support/app.ts'
import { makeDatabase } from '../support/database.ts'
import { makeClock } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, signIn } from '../support/survey.ts'

// Weeks of a server's nights, as it spends them: a copy each, those that no rule keeps gone, and everybody who looks told
// when a night went by without.

const states = async (...[db, plan, now]: Parameters<typeof checkCopies>) =>
  Object.fromEntries((await checkCopies(db, plan, now)).map(({ check, state }) => [check, state]))

plain('a copy a night: whole, few enough, and missed when it fails', { timeout: 120_000 }, async () => {
  const database = await makeDatabase()
  const { db } = database
  const clock = makeClock()
  const root = mkdtempSync(join(tmpdir(), 'hailong-nights-'))
  const folder = join(root, 'copies')
  const { identity, recipient } = await makeKeyPair()
  const plan: BackupPlan = {
    adminUrl: database.adminUrl,
    backupDir: folder,
    backupRecipient: recipient,
    backupHour: 1,
    dataDir: root,
    secretKey: Buffer.alloc(32, 7),
  }
  const app = await makeApp({ db, clock, backupHour: plan.backupHour })
  const survey = await openSurvey(db)
  const night = (day: string) => clock.set(`2026-06-${day}T01:30:00+07:00`)
  const attention = async (role?: Role) => {
    const cookie = await signIn(app, db, role)
    const unit = Object.values(survey.collectors)[0]?.unitId
    const reply = await app.inject({ url: `/api/v1/attention?unit=${unit}`, headers: { cookie } })
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json<Attention>().lines.filter(({ kind }) => kind === 'copies')
  }

  try {
    // Two servers, and each looks every hour.
    for (const day of ['05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15']) {
      night(day)
      await put(app, newId(), contentOf(survey, { acc1: 4 }))
      await Promise.all([copyDaily(db, clock, plan), copyDaily(db, clock, plan)])
      await copyDaily(db, clock, plan)
    }
    const kept = listCopies(folder)
    const [newest] = kept
    const { contents } = await checkCopy(newest?.path ?? '', identity)

    // The last seven days, and the last of the first week: the 7th is a Sunday.
    expect(kept.map(({ at }) => at.toISOString().slice(8, 10))).toEqual([
      ...['14', '13', '12', '11', '10', '09', '08'],
      '06',
    ])
    expect(readdirSync(folder).length).toBe(2 * kept.length)
    expect(contents.responses?.rows).toBe(11)

    expect(await attention()).toEqual([])
    expect(await states(db, plan, clock())).toMatchObject({ copies: 'good', newest_copy: 'good' })

    // The disk of the copies is gone.
    night('16')
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    await expect(copyDaily(db, clock, plan)).rejects.toThrow()
    expect(await attention()).toEqual([{ kind: 'copies', state: 'failed', lastDay: '2026-06-15' }])
    expect(await states(db, plan, clock())).toMatchObject({ copies: 'fault' })
    expect(await attention('manager')).toEqual([])

    // It is back the next night, and the hour after nothing is left to say.
    night('17')
    rmSync(folder)
    await copyDaily(db, clock, plan)
    expect(await attention()).toEqual([])
    expect((await lastBackup(db)).fault).toBeNull()

    // A bit rots.
    const [last] = listCopies(folder)
    truncateSync(last?.path ?? '', 1000)
    expect(await states(db, plan, clock())).toMatchObject({ newest_copy: 'fault' })

    // Nobody is there for three days.
    night('20')
    expect(await attention()).toEqual([{ kind: 'copies', state: 'late', lastDay: '2026-06-17' }])
    expect(await states(db, plan, clock())).toMatchObject({ copies: 'fault', copies_sealed: 'good' })
  } finally {
    await app.close()
    await database.drop()
    rmSync(root, { recursive: true, force: true })
  }
})

plain('a server that was told to take none says so', async () => {
  const { db, drop } = await makeDatabase()
  const clock = makeClock()
  const app = await makeApp({ db, clock, backupHour: null })
  const survey = await openSurvey(db)
  const cookie = await signIn(app, db)
  const unit = Object.values(survey.collectors)[0]?.unitId
  const reply = await app.inject({ url: `/api/v1/attention?unit=${unit}`, headers: { cookie } })
  const off = { backupDir: '/nowhere', backupHour: null, backupRecipient: null, dataDir: tmpdir() }
  const found = await states(db, off, clock())
  await app.close()
  await drop()

  expect(reply.json<Attention>().lines).toContainEqual({ kind: 'copies', state: 'off', lastDay: null })
  expect(found).toEqual({ copies: 'fault', copies_sealed: 'advice', copies_place: 'advice' })
})
