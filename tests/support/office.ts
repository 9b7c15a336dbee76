import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { CollectorSummary, EnrolmentCode, Overview } from '#contract/office.ts'
import { addressOf, makeDataDir, type Running, start } from './process.ts'

// A real server in a process of its own, set up as an office does it: by command and by API.

export interface OfficeServer {
  address: string
  /** Password of the account `admin`. */
  password: string
  /** Runs `hailong` with these arguments beside the server. @returns what it printed */
  command(...arguments_: string[]): Promise<string>
  /** Calls the API as the signed-in administrator. */
  call<T>(method: string, path: string, body?: object): Promise<T>
  /** Makes another survey of a template. */
  addSurvey(key: string, template: string): Promise<string>
  /** A code that enrols a tablet offering these surveys; without any, the counter survey. */
  newTabletCode(surveys?: string[]): Promise<string>
  overview(instrument: string): Promise<Overview>
  /** Stops the server in order; its port and data stay. */
  stop(): Promise<void>
  /** Starts it again on the same port and data. */
  restart(): Promise<void>
  remove(): Promise<void>
}

/** A port that was free a moment ago, to be used again after a restart. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

async function run(environment: Record<string, string>, ...arguments_: string[]): Promise<string> {
  const { code, output } = await start('server/cli.ts', arguments_, environment).finished
  if (code !== 0) throw new Error(output)
  return output
}

export async function openOffice(): Promise<OfficeServer> {
  const folder = makeDataDir()
  const environment = {
    DATA_DIR: folder.path,
    PORT: String(await freePort()),
    FOLD_SECONDS: '3600',
    // So that a browser can stand at an address of its own: attempts are limited by address.
    TRUST_PROXY: '127.0.0.1',
  }
  let server: Running = start('server/main.ts', [], environment)
  const address = await addressOf(server)
  const password = /admin {2}(\S+)/.exec(server.output())?.[1] ?? ''
  const units = join(folder.path, 'units.csv')
  writeFileSync(
    units,
    'unit_code,parent_code,kind,unit_name\nP,,province,Tỉnh Bình Minh\nX,P,commune,Xã An Bình\n',
  )
  await run(environment, 'import', 'units', units)
  const addSurvey = (key: string, template: string) =>
    run(environment, 'survey', 'create', key, '--template', template, '--title', key, '--from', '2020-01-01')
  await addSurvey('tai-quay', 'counter-one-tap')
  await run(environment, 'settings', 'set', 'secondFactor', 'off')

  const signIn = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'admin', password }),
  })
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }
    const reply = await fetch(`${address}/api/v1${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${text}`)
    return (text === '' ? null : JSON.parse(text)) as T
  }
  const stop = async () => {
    server.child.kill('SIGTERM')
    await server.finished
  }
  return {
    address,
    password,
    command: (...arguments_) => run(environment, ...arguments_),
    call,
    addSurvey,
    async newTabletCode(surveys = ['tai-quay']) {
      const [, unit] = await call<{ unitId: number }[]>('GET', '/units')
      const place = { unitId: unit?.unitId, kind: 'tablet', name: 'Quầy số 1', surveys }
      const { collectorId } = await call<CollectorSummary>('POST', '/collectors', place)
      return (await call<EnrolmentCode>('POST', `/collectors/${collectorId}/codes`)).code
    },
    overview: (instrument) => call('GET', `/overview?instrument=${instrument}`),
    stop,
    async restart() {
      server = start('server/main.ts', [], environment)
      await addressOf(server)
    },
    async remove() {
      await stop()
      folder.remove()
    },
  }
}
