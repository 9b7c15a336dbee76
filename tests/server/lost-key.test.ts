import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeFor } from '../support/accounts.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'

// The key of the second factors is lost: what a real server says, and how an office comes out of it.

const folder = makeDataDir()
const environment = { DATA_DIR: folder.path, PORT: '0', FOLD_SECONDS: '3600' }
const keyFile = join(folder.path, 'secret.key')
let server: Running
let address = ''

async function begin(): Promise<void> {
  server = start('server/main.ts', [], environment)
  address = await addressOf(server)
}
async function end(): Promise<void> {
  server.child.kill('SIGTERM')
  await server.finished
}
const command = (...arguments_: string[]) => start('server/cli.ts', arguments_, environment).finished

beforeAll(begin, 60_000)
afterAll(async () => {
  await end()
  folder.remove()
})

/** Asks as one browser does. */
function browser() {
  let cookie = ''
  return async (method: string, path: string, body: object) => {
    const headers = { 'content-type': 'application/json', cookie }
    const reply = await fetch(`${address}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
    cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return { status: reply.status, body: (await reply.json()) as Record<string, string> }
  }
}

describe('a lost key', () => {
  let password = ''
  let key = ''
  const signIn = async () => {
    const ask = browser()
    const { body } = await ask('POST', '/session', { login: 'admin', password })
    return { ask, step: body.step }
  }

  test('is no reason to stop: the server starts and says what is missing', { timeout: 60_000 }, async () => {
    password = /admin {2}(\S+)/.exec(server.output())?.[1] ?? ''
    const { ask } = await signIn()
    key = (await ask('POST', '/session/second-factor', {})).body.key ?? ''
    const proved = await ask('PUT', '/session/second-factor', { code: codeFor(key, new Date()) })
    expect(proved.status).toBe(200)
    expect((await command('verify')).output).toContain('Second factors: sealed, and their key is there.')
    await end()
    rmSync(keyFile)

    await begin()

    expect(server.output()).toContain(`sealed with is missing: ${keyFile}`)
    expect(server.output()).toContain('user reset-all-second-factors')
    expect(existsSync(keyFile)).toBe(false)
    const { ask: again, step } = await signIn()
    const refused = await again('POST', '/session/code', { code: codeFor(key, new Date(), 1) })
    expect([step, refused.status, refused.body.code]).toEqual(['code', 503, 'factors_locked'])
    const verified = await command('verify')
    expect([verified.code, verified.output.includes('is missing')]).toEqual([1, true])
  })

  test('is mended at the machine, and everybody sets up anew', { timeout: 60_000 }, async () => {
    const { output } = await command('user', 'reset-all-second-factors')
    await end()
    await begin()

    expect(output).toContain('Second factors forgotten: 1.')
    expect(server.output()).not.toContain('is missing')
    const { ask, step } = await signIn()
    expect(step).toBe('enrolment')
    const fresh = (await ask('POST', '/session/second-factor', {})).body.key ?? ''
    const proved = await ask('PUT', '/session/second-factor', { code: codeFor(fresh, new Date()) })
    expect(proved.status).toBe(200)
    expect((await command('verify')).code).toBe(0)
  })
})
