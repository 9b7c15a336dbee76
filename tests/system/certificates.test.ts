import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readKeyPair, watchCertificate } from '../../server/certificate.ts'
import type { Config } from '../../server/config.ts'
import { checkCertificate } from '../../server/doctor/certificate.ts'
import { freePort } from '../support/office.ts'
import { addressOf, makeDataDir, start } from '../support/process.ts'

// HTTPS on a network without internet: the recipe of docs/install, run as people run it.

const script = fileURLToPath(new URL('../../docs/deploy/make-certificates.sh', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hailong-certificates-'))
const make = (...names: string[]) =>
  execFileSync('sh', [script, folder, ...names], { encoding: 'utf8', stdio: 'pipe' })
const file = (name: string) => join(folder, name)
const tls = { certificatePath: file('server.crt'), keyPath: file('server.key') }
const day = 86_400_000

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Asks as a tablet that has the authority installed, and nothing else. */
function ask(port: number, servername: string): Promise<{ status: number; serial: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: '/livez',
        servername,
        ca: readFileSync(file('authority.crt')),
        agent: false,
      },
      (reply) => {
        const { serialNumber } = (reply.socket as import('node:tls').TLSSocket).getPeerCertificate()
        reply.resume()
        resolve({ status: reply.statusCode ?? 0, serial: serialNumber })
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

describe('the recipe', () => {
  let said = ''
  beforeAll(() => {
    said = make('khaosat.noibo', '192.168.1.10', '127.0.0.1')
  })

  test('makes what tablets accept, and keys for their owner alone', () => {
    const server = new X509Certificate(readFileSync(file('server.crt')))
    const authority = new X509Certificate(readFileSync(file('authority.crt')))
    const days = (server.validToDate.getTime() - server.validFromDate.getTime()) / day

    expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true)
    expect(authority.ca).toBe(true)
    expect(server.ca).toBe(false)
    expect(server.subjectAltName).toBe('DNS:khaosat.noibo, IP Address:192.168.1.10, IP Address:127.0.0.1')
    expect(days).toBeLessThanOrEqual(825)
    expect(['authority.key', 'server.key'].map((name) => statSync(file(name)).mode & 0o777)).toEqual([
      0o600, 0o600,
    ])
    expect(said).toContain(authority.fingerprint256)
  })

  test('the doctor finds nothing wrong with it, and notices names, terms and keys that do not fit', () => {
    const judge = (config: Partial<Config>, now = new Date()) =>
      checkCertificate({ tls, publicUrl: 'https://khaosat.noibo', officeUrl: null, ...config }, now).map(
        ({ check, state }) => `${check} ${state}`,
      )
    const fine = ['certificate good', 'certificate_names good', 'certificate_key good']

    expect(judge({})).toEqual(fine)
    expect(judge({ publicUrl: 'https://192.168.1.10' })).toEqual(fine)
    expect(judge({ publicUrl: 'https://other.noibo' })).toContain('certificate_names fault')
    expect(judge({}, new Date(Date.now() + 810 * day))).toContain('certificate advice')
    expect(judge({}, new Date(Date.now() + 830 * day))).toContain('certificate fault')
    expect(judge({ tls: { ...tls, keyPath: file('authority.key') } })).toEqual(['certificate fault'])
    expect(judge({ tls: { ...tls, keyPath: '/nowhere' } })).toEqual(['certificate fault'])
  })

  test('refuses what is no name', () => {
    expect(() => make('a b; rm -rf /')).toThrow(/neither a name nor an address/)
    expect(() => execFileSync('sh', [script, folder], { stdio: 'pipe' })).toThrow(/give the names/)
  })
})

test('a renewed certificate is taken up without a restart, and a half-copied one is not', async () => {
  make('khaosat.noibo')
  const log: string[] = []
  const app = Fastify({
    https: readKeyPair(tls, readFileSync),
    logger: { level: 'warn', stream: { write: (line: string) => log.push(line) } },
  })
  app.get('/livez', () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const watch = watchCertificate(app as never, tls, { readFile: readFileSync })
  const first = await ask(port, 'khaosat.noibo')
  copyFileSync(file('server.crt'), file('before.crt'))
  make('khaosat.noibo')
  const renewal = readFileSync(file('server.crt'))
  copyFileSync(file('before.crt'), file('server.crt'))
  watch.look()
  const halfway = await ask(port, 'khaosat.noibo')
  writeFileSync(file('server.crt'), renewal)
  watch.look()
  const renewed = await ask(port, 'khaosat.noibo')
  watch.stop()
  await app.close()

  expect([first.status, halfway.status, renewed.status]).toEqual([200, 200, 200])
  expect(halfway.serial).toBe(first.serial)
  expect(renewed.serial).not.toBe(first.serial)
  expect(log.join('')).toContain('the certificate was renewed')
})

test('the whole server answers over it, renews it on SIGHUP, and trusts nobody else’s', async () => {
  make('khaosat.noibo', '127.0.0.1')
  const data = makeDataDir()
  const port = await freePort()
  const server = start('server/main.ts', [], {
    DATA_DIR: data.path,
    PORT: String(port),
    TLS_CERT: tls.certificatePath,
    TLS_KEY: tls.keyPath,
    PUBLIC_URL: `https://khaosat.noibo:${port}`,
  })
  await addressOf(server)
  const first = await ask(port, 'khaosat.noibo')
  const stranger = await ask(port, 'other.noibo').catch((error: NodeJS.ErrnoException) => error.code)
  make('khaosat.noibo', '127.0.0.1')
  server.child.kill('SIGHUP')
  let renewed = first
  while (renewed.serial === first.serial && server.child.exitCode === null)
    renewed = await ask(port, 'khaosat.noibo')
  server.child.kill('SIGTERM')
  const { code } = await server.finished
  data.remove()

  expect([first.status, renewed.status, code]).toEqual([200, 200, 0])
  expect(stranger).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
})
