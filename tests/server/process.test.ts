import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { saveSetting } from '../../server/queries/settings.ts'
import { makeDatabase } from '../support/database.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'

const serve = (environment: Record<string, string>, ...arguments_: string[]) =>
  start('server/main.ts', arguments_, { PORT: '0', ...environment })
const command = (environment: Record<string, string>, ...arguments_: string[]) =>
  start('server/cli.ts', arguments_, environment)

describe('a server with its own database', () => {
  const folder = makeDataDir()
  const environment = { DATA_DIR: folder.path, FOLD_SECONDS: '1' }
  let server: Running
  let address = ''

  beforeAll(async () => {
    const failing = new URL('../support/failing-work.ts', import.meta.url)
    server = serve({ ...environment, NODE_OPTIONS: `--import=${failing}` })
    address = await addressOf(server)
  })
  afterAll(async () => {
    server.child.kill('SIGTERM')
    await server.finished
    folder.remove()
  })

  const pidFile = join(folder.path, 'postgres', 'postmaster.pid')
  const postmasterPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])

  test('makes one account and prints it once', () => {
    expect(server.output()).toMatch(/admin {2}[A-Z0-9-]{19}/)
  })

  test('refuses a second server on the same folder and says what to do', async () => {
    const { code, output } = await serve(environment).finished

    expect(code).toBe(1)
    expect(output).toContain('Another server already works on')
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  test('works beside commands that share its database', async () => {
    const units = join(folder.path, 'units.csv')
    writeFileSync(
      units,
      'unit_code,parent_code,kind,unit_name\nP,,province,Tỉnh Bình Minh\nX,P,commune,Xã An Bình\n',
    )

    const imported = await command(environment, 'import', 'units', units).finished
    const made = await command(
      environment,
      'survey',
      'create',
      'khao-sat',
      '--template',
      'sipas-5-dimensions',
      '--title',
      'Khảo sát',
      '--from',
      '2020-01-01',
    ).finished
    const users = await command(environment, 'user', 'list').finished
    const verified = await command(environment, 'verify').finished

    expect(imported).toEqual({
      code: 0,
      output: '2 rows read: 2 added, 0 changed, 0 there already, 0 bad.\n',
    })
    expect(made.code).toBe(0)
    expect(users.output).toContain('admin\tadministrator\tactive')
    expect(verified.output).toContain('equal to a recount')
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  test('rights and a lost second factor are looked after at the command line', async () => {
    const add = ['user', 'add', 'thu-quyen', '--name', 'Thử', '--role', 'clerk', '--unit', 'X']
    const steps = [
      await command(environment, ...add).finished,
      await command(environment, 'user', 'grant', 'thu-quyen', '--role', 'analyst', '--until', '2099-12-31')
        .finished,
      await command(environment, 'user', 'end-grant', 'thu-quyen', '--role', 'clerk', '--unit', 'X').finished,
      await command(environment, 'user', 'reset-second-factor', 'thu-quyen').finished,
    ]
    const listed = await command(environment, 'user', 'list').finished
    const unknown = await command(environment, 'user', 'reset-second-factor', 'khong-co').finished

    expect(steps.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(listed.output).toContain('thu-quyen\tanalyst until 2099-12-31\tactive')
    expect(unknown.code).toBe(1)
  })

  test('a command that is called wrongly says how', async () => {
    const missing = await command(environment, 'import', 'units', '/nowhere.csv').finished
    const twice = await command(
      environment,
      'survey',
      'create',
      'khao-sat',
      '--template',
      'sipas-5-dimensions',
      '--title',
      'x',
      '--from',
      '2020-01-01',
    ).finished

    expect(missing).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no file /nowhere.csv'),
    })
    expect(twice).toMatchObject({ code: 1, output: expect.stringContaining('already a survey') })
  })

  test('goes on when work fails that nobody waited for, and says where but not what it held', async () => {
    server.child.kill('SIGUSR2')

    await vi.waitFor(() => expect(server.output()).toContain('unexpected error'), 10_000)
    expect(server.output()).toContain('failing-work.ts')
    expect(server.output()).not.toContain('Ông A')
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(server.child.exitCode).toBe(null)
  })

  test('survives kill -9 and finds its data again', async () => {
    const before = postmasterPid()
    server.child.kill('SIGKILL')
    await server.finished

    server = serve(environment)
    address = await addressOf(server)

    expect(postmasterPid()).toBe(before)
    expect((await command(environment, 'survey', 'list').finished).output).toContain('khao-sat')
    expect(server.output()).not.toContain('First account')
  })

  test('brings its database back when that is killed, with all that was acknowledged', async () => {
    const before = postmasterPid()
    process.kill(before, 'SIGKILL')

    await vi.waitFor(
      async () => {
        expect(postmasterPid()).not.toBe(before)
        expect((await fetch(`${address}/readyz`)).status).toBe(200)
      },
      { timeout: 40_000, interval: 250 },
    )
    expect((await command(environment, 'survey', 'list').finished).output).toContain('khao-sat')
    expect((await serve(environment).finished).output).toContain('Another server already works on')
  })

  test('stops with its database when asked', async () => {
    server.child.kill('SIGTERM')
    const { code } = await server.finished

    expect(code).toBe(0)
    expect(existsSync(pidFile)).toBe(false)
    const alone = await command(environment, 'survey', 'list').finished
    expect(alone).toMatchObject({ code: 0, output: expect.stringContaining('khao-sat') })
    server = serve(environment)
    await addressOf(server)
  })
})

describe('commands alone', () => {
  test('several at once on an empty folder all do their work, and the last one stops the database', async () => {
    const folder = makeDataDir()
    const environment = { DATA_DIR: folder.path }

    const ends = await Promise.all(
      Array.from({ length: 4 }, () => command(environment, 'user', 'list').finished),
    )
    const after = await command(environment, 'survey', 'list').finished
    const isStopped = !existsSync(join(folder.path, 'postgres', 'postmaster.pid'))
    folder.remove()

    expect(ends.map(({ code, output }) => [code, output])).toEqual(ends.map(() => [0, '']))
    expect(after.code).toBe(0)
    expect(isStopped).toBe(true)
  })
})

describe('a server that cannot start says why', () => {
  test('when its port is taken', async () => {
    const database = await makeDatabase()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = address && typeof address === 'object' ? String(address.port) : ''

    const { code, output } = await serve({ DATABASE_URL: database.adminUrl, PORT: port }).finished
    other.close()
    await database.drop()

    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is taken`)
  })

  test('when no database answers', async () => {
    const { code, output } = await serve({ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/none' }).finished

    expect(code).toBe(1)
    expect(output).toContain('cannot be reached')
    expect(output).not.toContain('    at ')
  })

  test('or starts and says why no responses should be sent to it', async () => {
    const database = await makeDatabase()
    const server = serve({ DATABASE_URL: database.adminUrl })
    const address = await addressOf(server)
    const ready = await fetch(`${address}/readyz`)
    const told = await ready.json()
    server.child.kill('SIGTERM')
    const { output } = await server.finished
    await database.drop()

    expect(ready.status).toBe(503)
    expect(told).toMatchObject({ code: 'not_ready', details: [{ fault: 'superuser' }] })
    expect(output).toContain('Not ready: the login of DATABASE_URL is a superuser')
  })

  test('when the environment is wrong', async () => {
    const { code, output } = await serve({ DATABASE_URL: 'postgres://127.0.0.1/x', PORT: 'abc' }).finished

    expect(code).toBe(1)
    expect(output).toContain('PORT is "abc"')
  })

  test('when the database holds simulated data, or for the demonstration real data', async () => {
    const database = await makeDatabase()
    await saveSetting(database.db, 'demonstration', true)
    const onSimulated = await serve({ DATABASE_URL: database.adminUrl }).finished
    await saveSetting(database.db, 'demonstration', false)
    const onReal = await serve({ DATABASE_URL: database.adminUrl }, '--demo').finished
    await database.drop()

    expect(onSimulated).toMatchObject({ code: 1, output: expect.stringContaining('npm run demo') })
    expect(onReal).toMatchObject({ code: 1, output: expect.stringContaining('must not touch it') })
  })
})
