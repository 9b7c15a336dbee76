import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { checkAuditTail } from '../../server/backup/audit-tail.ts'
import { checkCopy } from '../../server/backup/check.ts'
import { leftOut } from '../../server/backup/format.ts'
import { restoreCopy } from '../../server/backup/restore.ts'
import { makeKeyPair } from '../../server/backup/seal.ts'
import { takeCopy } from '../../server/backup/take.ts'
import { readConfig } from '../../server/config.ts'
import { recordAct } from '../../server/queries/audit.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { makeEmptyDatabase, readEverything } from '../support/copies.ts'
import { runAsAdmin } from '../support/database.ts'
import { test as base } from '../support/server.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

const folder = mkdtempSync(join(tmpdir(), 'hailong-copies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secretKey = Buffer.alloc(32, 9)
const today = '2026-06-15'
let files = 0
const newFile = () => join(folder, `copy-${++files}`)

/** A database with a survey, answers and staff. */
const test = base.extend('filled', { scope: 'file' }, async ({ app, db, database }) => {
  const survey = await openSurvey(db)
  for (let index = 0; index < 12; index++) await put(app, newId(), contentOf(survey, { acc1: 4 }))
  await recordAct(db, { actor: 'command', act: 'tested', subject: { text: 'Ông\tBà\n\\N' } }, new Date())
  return database
})

/** Restores into a new database and looks at it. */
async function restoreAnew<T>(
  file: string,
  identity: string | null,
  look: (url: string, dataDir: string) => Promise<T>,
): Promise<T> {
  const empty = await makeEmptyDatabase()
  const dataDir = mkdtempSync(join(folder, 'data-'))
  try {
    await restoreCopy(readConfig({ DATABASE_URL: empty.url, DATA_DIR: dataDir }), file, identity, today)
    return await look(empty.url, dataDir)
  } finally {
    await empty.drop()
  }
}

test('what is restored is what was copied, row for row', async ({ filled }) => {
  const file = newFile()
  await takeCopy({ adminUrl: filled.adminUrl, file, recipient: null, secretKey })

  const restored = await restoreAnew(file, null, readEverything)

  const original = await readEverything(filled.adminUrl)
  for (const table of Object.keys(leftOut)) original[table] = []
  delete original.migrations
  delete restored.migrations
  expect(restored).toEqual(original)
  expect(restored.responses?.length).toBe(12)
})

test('numbers go on after restoring, and the figures equal a recount', async ({ filled }) => {
  const file = newFile()
  await takeCopy({ adminUrl: filled.adminUrl, file, recipient: null, secretKey })

  await restoreAnew(file, null, async (url) => {
    const last = `select sequencename, last_value::int from pg_sequences where schemaname = 'public' order by 1`
    expect(await runAsAdmin(url, last)).toEqual(await runAsAdmin(filled.adminUrl, last))
  })
  expect(await findRollupFault(filled.db)).toBeNull()
})

test('a sealed copy shows nothing, opens with its key alone and brings the key of second factors', async ({
  filled,
}) => {
  const file = newFile()
  const [right, wrong] = [await makeKeyPair(), await makeKeyPair()]
  await takeCopy({ adminUrl: filled.adminUrl, file, recipient: right.recipient, secretKey })

  expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  await expect(checkCopy(file, null)).rejects.toThrow('--identity')
  await expect(checkCopy(file, wrong.identity)).rejects.toThrow('does not open')
  await restoreAnew(file, right.identity, async (_, dataDir) => {
    expect(readFileSync(join(dataDir, 'secret.key'), 'utf8').trim()).toBe(secretKey.toString('hex'))
  })
})

test('an open copy does not hold the key of second factors, and only its owner may read it', async ({
  filled,
}) => {
  const file = newFile()
  await takeCopy({ adminUrl: filled.adminUrl, file, recipient: null, secretKey })

  const { manifest } = await checkCopy(file, null)
  expect(manifest.hasSecretKey).toBe(false)
  expect(statSync(file).mode & 0o077).toBe(0)
  await restoreAnew(file, null, async (_, dataDir) => {
    expect(existsSync(join(dataDir, 'secret.key'))).toBe(false)
  })
})

test('a copy that lost its end or a bit is refused, and restoring it leaves the database empty', async ({
  filled,
}) => {
  const whole = newFile()
  const { identity, recipient } = await makeKeyPair()
  const open = newFile()
  await takeCopy({ adminUrl: filled.adminUrl, file: whole, recipient, secretKey })
  await takeCopy({ adminUrl: filled.adminUrl, file: open, recipient: null, secretKey })
  const empty = await makeEmptyDatabase()
  const config = readConfig({ DATABASE_URL: empty.url, DATA_DIR: mkdtempSync(join(folder, 'data-')) })

  for (const source of [whole, open]) {
    for (const share of [0.2, 0.6, 0.99]) {
      const cut = newFile()
      copyFileSync(source, cut)
      truncateSync(cut, Math.floor(statSync(source).size * share))
      const flipped = newFile()
      const bytes = readFileSync(source)
      const at = Math.floor(bytes.length * share)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      writeFileSync(flipped, bytes)
      for (const bad of [cut, flipped]) {
        await expect(checkCopy(bad, identity)).rejects.toThrow(/damaged|does not open/)
        await expect(restoreCopy(config, bad, identity, today)).rejects.toThrow(/damaged|does not open/)
      }
    }
  }
  expect(await readEverything(empty.url)).toEqual({})
  await restoreCopy(config, whole, identity, today)
  await empty.drop()
})

test('a database in use is never overwritten', async ({ filled }) => {
  const file = newFile()
  await takeCopy({ adminUrl: filled.adminUrl, file, recipient: null, secretKey })
  const before = await readEverything(filled.adminUrl)

  const config = readConfig({ DATABASE_URL: filled.adminUrl, DATA_DIR: mkdtempSync(join(folder, 'data-')) })
  await expect(restoreCopy(config, file, null, today)).rejects.toThrow('in use')

  expect(await readEverything(filled.adminUrl)).toEqual(before)
})

test('where no copy can be written nothing is left behind and the message says what to do', async ({
  filled,
}) => {
  const blocked = join(folder, 'a-file')
  writeFileSync(blocked, '')
  const before = readdirSync(folder).length

  const into = (file: string) => takeCopy({ adminUrl: filled.adminUrl, file, recipient: null, secretKey })
  await expect(into(join(blocked, 'copy'))).rejects.toThrow('choose another folder')
  await expect(into('/dev/full/copy')).rejects.toThrow('No copy could be written')

  expect(readdirSync(folder).length).toBe(before)
})

test('an audit log whose end was cut off is noticed by the copies', async ({ filled }) => {
  const backupDir = mkdtempSync(join(folder, 'noted-'))
  const file = join(backupDir, 'hailong-2026-06-15T03-00-00Z-daily.tar.zst')
  await takeCopy({ adminUrl: filled.adminUrl, file, recipient: null, secretKey })
  const whole = await checkAuditTail(filled.db, { backupDir })

  const [last] = await runAsAdmin<{ number: string }>(
    filled.adminUrl,
    'delete from audit_log where number = (select max(number) from audit_log) returning number',
  )

  expect(whole).toEqual({ compared: 1, fault: null })
  const { fault } = await checkAuditTail(filled.db, { backupDir })
  expect(fault?.number).toBe(Number(last?.number))
})
