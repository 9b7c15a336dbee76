import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CollectorSummary, Overview } from '#contract/office.ts'
import { runAsAdmin } from '../support/database.ts'
import { freePort } from '../support/office.ts'
import { openCluster } from '../support/own-cluster.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'
import { checkOut, previousRelease } from '../support/release.ts'
import { newId } from '../support/survey.ts'

// While servers are upgraded one after the other, those of the release before go on working on the new schema.

const previous = previousRelease()
if (!previous) console.log('There is no release before this one yet: nothing to be compatible with.')

test.skipIf(!previous)(
  'the release before works on the schema of this one',
  { timeout: 600_000 },
  async () => {
    const old = checkOut(previous ?? '')
    const [oldData, newData] = [makeDataDir(), makeDataDir()]
    const cluster = await openCluster()
    const running: Running[] = []
    const stopAll = () =>
      Promise.all(
        running.splice(0).map(({ child, finished }) => {
          child.kill('SIGTERM')
          return finished
        }),
      )
    onTestFinished(async () => {
      await stopAll()
      await cluster.remove()
      for (const folder of [old, oldData, newData]) folder.remove()
    })
    const { username, password: secret } = new URL(cluster.serverUrl)
    const admin = new URL(cluster.adminUrl)
    admin.pathname = '/postgres'
    await runAsAdmin(admin.href, 'create database hailong')
    await runAsAdmin(admin.href, `create role ${username} login noinherit password '${secret}'`)
    const database = {
      DATABASE_URL: cluster.serverUrl,
      DATABASE_ADMIN_URL: cluster.adminUrl,
      FOLD_SECONDS: '1',
    }
    const key = 'ab'.repeat(32)
    const environment = async (folder: string) => ({
      ...database,
      DATA_DIR: folder,
      SECRET_KEY: key,
      PORT: String(await freePort()),
    })
    const before = await environment(oldData.path)
    const command = async (...words: string[]) => {
      const { code, output } = await start('server/cli.ts', words, before, old.folder).finished
      expect(code, output).toBe(0)
    }

    // The release before, as an office has it.
    const first = start('server/main.ts', [], before, old.folder)
    running.push(first)
    const address = await addressOf(first)
    const password = /admin {2}(\S+)/.exec(first.output())?.[1] ?? ''
    const units = join(oldData.path, 'units.csv')
    writeFileSync(units, 'unit_code,parent_code,kind,unit_name\nP,,province,Tỉnh\nX,P,commune,Xã An Bình\n')
    await command('import', 'units', units)
    await command(
      ...[
        'survey',
        'create',
        'sipas',
        '--template',
        'sipas-5-dimensions',
        '--title',
        'Khảo sát',
        '--from',
        '2020-01-01',
      ],
    )
    await command('settings', 'set', 'secondFactor', 'off')

    // This release changes the schema beside it.
    const second = start('server/main.ts', [], await environment(newData.path))
    running.push(second)
    const newAddress = await addressOf(second)

    // The one before goes on: sign-in, setting up, forms, responses, figures.
    const office = await signedIn(address, password)
    const [, unit] = await office<{ unitId: number }[]>('GET', '/units')
    const place = await office<CollectorSummary>('POST', '/collectors', {
      kind: 'link',
      unitId: unit?.unitId,
      name: 'Áp phích',
      surveys: ['sipas'],
    })
    const token = new URL(place.url ?? 'http://x/q/none').pathname.split('/').at(-1) ?? ''
    expect((await fetch(`${address}/q/${token}`)).status).toBe(200)
    const content = {
      ...{ survey: 'sipas', version: 1, collector: token, language: 'vi', notice: 1 },
      ...{ day: new Date().toISOString().slice(0, 10), answers: { acc1: 4 }, respondent: {}, seconds: 70 },
    }
    const put = (server: string, id: string) =>
      fetch(`${server}/api/v1/responses/${id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } }),
      })
    const ids = Array.from({ length: 12 }, newId)
    for (const id of ids) expect((await put(address, id)).status).toBe(201)

    // Either knows what the other has stored.
    for (const id of ids) expect((await put(newAddress, id)).status).toBe(200)
    const own = newId()
    expect((await put(newAddress, own)).status).toBe(201)
    expect((await put(address, own)).status).toBe(200)
    const later = await signedIn(newAddress, password)
    for (const server of [office, later]) {
      const { unit: shown } = await server<Overview>('GET', `/overview?instrument=sipas&unit=${unit?.unitId}`)
      expect(shown.unitId).toBe(unit?.unitId)
    }
    expect((await fetch(`${newAddress}/readyz`)).status).toBe(200)

    expect((await stopAll()).map(({ code }) => code)).toEqual([0, 0])
  },
)

/** Signs in as `admin`. @returns a way to ask the office */
async function signedIn(address: string, password: string) {
  const json = { 'content-type': 'application/json' }
  const reply = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ login: 'admin', password }),
  })
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const asked = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body ? json : {}) },
      body: body ? JSON.stringify(body) : null,
    })
    const text = await asked.text()
    if (!asked.ok) throw new Error(`${method} ${path}: ${asked.status} ${text}`)
    return JSON.parse(text) as T
  }
}
