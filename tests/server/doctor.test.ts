import { chmodSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Config } from '../../server/config.ts'
import { checkAddresses } from '../../server/doctor/addresses.ts'
import { checkClock } from '../../server/doctor/database.ts'
import { examine } from '../../server/doctor/examine.ts'
import type { Finding } from '../../server/doctor/finding.ts'
import { checkProgram } from '../../server/doctor/program.ts'
import { actAndRecord } from '../../server/queries/audit.ts'
import { findFirstPassword } from '../../server/queries/first-password.ts'
import { addAdministrator } from '../support/accounts.ts'
import { makeDatabase, runAsAdmin } from '../support/database.ts'
import { freePort } from '../support/office.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'

const stateOf = (findings: readonly Finding[], check: string) =>
  findings.find((finding) => finding.check === check)?.state

const examineWith = (environment: Record<string, string>) =>
  examine({ environment, node: '24.0.0', now: new Date() })

describe('beside a running server', () => {
  const folder = makeDataDir()
  let environment: Record<string, string>
  let server: Running
  const doctor = (more: Record<string, string> = {}, ...arguments_: string[]) =>
    start('server/cli.ts', ['doctor', ...arguments_], { ...environment, ...more }).finished

  beforeAll(async () => {
    environment = { DATA_DIR: folder.path, PORT: String(await freePort()) }
    server = start('server/main.ts', [], environment)
    await addressOf(server)
  })
  afterAll(async () => {
    server.child.kill('SIGTERM')
    await server.finished
    folder.remove()
  })

  test('a new installation has nothing to mend, and hears what is advised', async () => {
    const { code, output } = await doctor({}, '--json')
    const { isHealthy, findings } = JSON.parse(output) as { isHealthy: boolean; findings: Finding[] }
    const advised = findings.filter(({ state }) => state === 'advice').map(({ check }) => check)

    expect(findings.filter(({ state }) => state === 'fault')).toEqual([])
    expect([code, isHealthy]).toEqual([0, true])
    expect(advised.filter((check) => check !== 'disk')).toEqual([
      'public_url',
      'first_password',
      'contact',
      'copies_place',
      'copies_sealed',
    ])
    for (const check of ['database_settings', 'clock', 'factor_key', 'secret_key', 'audit', 'port', 'ready'])
      expect(stateOf(findings, check), check).toBe('good')
    for (const { state, mend } of findings)
      expect(mend === null).toBe(state === 'good' || state === 'skipped')
  })

  test('what is wrong ends with 1 and says what to do', async () => {
    const key = join(folder.path, 'secret.key')
    chmodSync(key, 0o644)
    await start('server/cli.ts', ['settings', 'set', 'secondFactor', 'off'], environment).finished
    const { code, output } = await doctor({ PUBLIC_URL: 'http://khaosat.example' })
    await start('server/cli.ts', ['settings', 'set', 'secondFactor', 'managers'], environment).finished
    chmodSync(key, 0o600)

    expect(code).toBe(1)
    expect(output).toContain(`chmod 600 ${key}`)
    expect(output).toContain('settings set secondFactor managers')
    expect(output).toContain('PUBLIC_URL is http://khaosat.example, without encryption')
    expect(output).toContain('3 to mend')
    expect(output).not.toContain(readFileSync(key, 'utf8').trim())
  })

  test('the key of another installation is noticed', async () => {
    const { output } = await doctor({ SECRET_KEY: 'ab'.repeat(32) }, '--json')

    expect(stateOf(JSON.parse(output).findings, 'factor_key')).toBe('fault')
    expect(output).not.toContain('abab')
  })
})

describe('without a server', () => {
  test('a wrong environment is told fault by fault, each with its remedy', async () => {
    const findings = await examineWith({ PORT: 'x', LOG_LEVEL: 'loud', DATA_DIR: '/dev/null/x' })
    const told = findings.filter(({ check }) => check === 'configuration')

    expect(told.map(({ state }) => state)).toEqual(['fault', 'fault', 'fault'])
    expect(told.every(({ mend }) => mend !== null)).toBe(true)
  })

  test('an empty folder is looked at and left empty', async () => {
    const folder = makeDataDir()
    const findings = await examineWith({ DATA_DIR: folder.path, PORT: String(await freePort()) })
    chmodSync(folder.path, 0o777)
    const open = await examineWith({ DATA_DIR: folder.path, PORT: String(await freePort()) })
    folder.remove()

    expect(stateOf(findings, 'database')).toBe('skipped')
    expect(stateOf(findings, 'port')).toBe('good')
    expect(findings.some(({ state }) => state === 'fault')).toBe(false)
    expect(stateOf(open, 'data_dir')).toBe('fault')
  })

  test('a port that another program holds', async () => {
    const folder = makeDataDir()
    const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const PORT = String(address && typeof address === 'object' ? address.port : 0)
    const findings = await examineWith({ DATA_DIR: folder.path, PORT })
    other.close()
    folder.remove()

    expect(stateOf(findings, 'port')).toBe('fault')
  })

  test('a database that does not answer, or whose schema and login are not those of a server', async () => {
    const database = await makeDatabase()
    await runAsAdmin(database.adminUrl, `delete from migrations where name = '0001_foundation.sql'`)
    const found = await examineWith({ DATABASE_URL: database.adminUrl, PORT: '0' })
    await database.drop()
    const gone = await examineWith({ DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/none', PORT: '0' })

    expect(stateOf(found, 'superuser')).toBe('fault')
    expect(stateOf(found, 'migrations_pending')).toBe('fault')
    expect(stateOf(gone, 'database')).toBe('fault')
    expect(JSON.stringify(gone)).not.toContain('geheim')
  })

  test('the first password counts as such until it is changed in any way', async () => {
    const { db, drop } = await makeDatabase()
    const at = new Date('2026-06-01T00:00:00Z')
    const act = (actor: string, name: string, subject = {}) =>
      actAndRecord(db, { actor, act: name, subject }, at, async () => {})
    await act('admin', 'password_changed')
    await act('system', 'first_account_made', { login: 'admin' })
    await addAdministrator(db)
    await act('someone', 'password_changed')
    const before = await findFirstPassword(db)
    await act('command', 'password_reset', { login: 'admin' })
    const after = await findFirstPassword(db)
    await drop()

    expect([before, after]).toEqual(['admin', null])
  })
})

test.for([
  [{ publicUrl: 'http://localhost:3000' }, 'advice', 'good'],
  [{ publicUrl: 'https://a.vn' }, 'good', 'fault'],
  [{ publicUrl: 'https://a.vn', trustProxy: ['127.0.0.1'] }, 'good', 'good'],
  [{ publicUrl: 'https://a.vn', trustProxy: ['10.0.0.1'], host: '0.0.0.0' }, 'good', 'advice'],
  [{ publicUrl: 'https://a.vn', tls: { certificatePath: 'a', keyPath: 'b' }, host: '::' }, 'good', 'good'],
  [{ publicUrl: 'http://a.vn', host: '0.0.0.0' }, 'fault', 'good'],
] as const)('addresses: %o', ([given, publicUrl, wayIn]) => {
  const config = { officeUrl: null, host: '127.0.0.1', tls: null, trustProxy: [], port: 3000, ...given }
  const findings = checkAddresses(config as unknown as Config)

  expect([stateOf(findings, 'public_url'), stateOf(findings, 'way_in')]).toEqual([publicUrl, wayIn])
})

test('an old Node.js and clocks that are apart', async () => {
  const nodes = await Promise.all(['20.18.9', '20.19.0', '22.0.0'].map(checkProgram))

  expect(nodes.map((findings) => stateOf(findings, 'node'))).toEqual(['fault', 'advice', 'good'])
  expect([0, -3000, 30_000, -30_000].map((ahead) => checkClock(ahead).state)).toEqual([
    'good',
    'advice',
    'fault',
    'fault',
  ])
})
