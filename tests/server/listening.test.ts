import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { setImmediate as nextRound, setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import fastify, { type FastifyInstance } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { openDoors } from '../../server/listening.ts'
import { takeLeave } from '../../server/stopping.ts'
import type { Readiness } from '../../server/watching/readiness.ts'

const portOf = (app: FastifyInstance) => (app.server.address() as AddressInfo).port

async function open(): Promise<{ app: FastifyInstance; port: number; closeDoors: () => Promise<void> }> {
  const app = fastify({ forceCloseConnections: true })
  app.get('/', async () => 'here')
  const closeDoors = await openDoors(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await Promise.all([closeDoors(), app.close()])
  })
  return { app, port: portOf(app), closeDoors }
}

/** Connects so many times from a thread of its own, and tells once all stand in the queue of the system. */
const callers = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { connect } = require('node:net')
  const { done, port, count } = workerData
  let standing = 0
  for (let caller = 0; caller < count; caller++)
    connect(port, '127.0.0.1', () => {
      if (++standing < count) return
      Atomics.store(done, 0, 1)
      Atomics.notify(done, 0)
    })
  parentPort.on('message', () => process.exit())`

test.runIf(process.platform === 'linux')(
  'who comes while the server is busy is taken in within a few rounds',
  async () => {
    const { app, port } = await open()
    const done = new Int32Array(new SharedArrayBuffer(4))
    const count = 64
    let taken = 0
    app.server.on('connection', () => taken++)
    const thread = new Worker(callers, { eval: true, workerData: { done, port, count } })
    onTestFinished(() => void thread.terminate())
    await once(thread, 'online')

    // As busy as a server can be.
    expect(Atomics.wait(done, 0, 0, 60_000)).not.toBe('timed-out')
    let rounds = 0
    for (; taken < count && rounds < 10 * count; rounds++) await nextRound()

    expect(taken).toBe(count)
    // Through one door it would be a round for each.
    expect(rounds).toBeLessThan(count / 2)
  },
)

test('every door leads to the same server, and none is open after it closed', async () => {
  const { app, port, closeDoors } = await open()
  const ask = async () =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })).text()

  expect(new Set(await Promise.all(Array.from({ length: 40 }, ask)))).toEqual(new Set(['here']))
  await Promise.all([closeDoors(), app.close()])

  for (let caller = 0; caller < 20; caller++) {
    const [error] = await once(connect(port, '127.0.0.1'), 'error')
    expect(error.code).toBe('ECONNREFUSED')
  }
})

test('a port that another server has is not shared with it', async () => {
  const { port } = await open()
  const other = fastify()
  onTestFinished(() => other.close())

  await expect(openDoors(other, { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

/** How many the server counts. */
const counted = (app: FastifyInstance) =>
  new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)))

/** A connection that came through another door than the server's own. */
async function comeBeside(app: FastifyInstance): Promise<Socket> {
  for (;;) {
    const client = connect(portOf(app), '127.0.0.1')
    const [taken] = await once(app.server, 'connection')
    if ((await counted(app)) === 0) return client
    client.destroy()
    await once(taken, 'close')
  }
}

test.runIf(process.platform === 'linux')(
  'who is being answered is waited for, though the server itself does not count them',
  async () => {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const app = fastify()
    app.get('/', async () => {
      begun.resolve()
      await gate.promise
      return 'done'
    })
    app.decorate('readiness', { stop: () => {} } as Readiness)
    const closeDoors = await openDoors(app, { host: '127.0.0.1', port: 0 })
    const client = await comeBeside(app)
    client.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
    await begun.promise
    let hasLeft = false

    const leaving = takeLeave(app, 0, closeDoors).then(() => {
      hasLeft = true
    })
    await pause(500)

    expect(hasLeft).toBe(false)
    gate.resolve()
    expect(await textOf(client)).toMatch(/^HTTP\/1.1 200 .*done$/s)
    await leaving
  },
)

test('who turns back before the handshake of TLS is done is gone, whichever door they came through', async () => {
  const app = fastify({ https: { handshakeTimeout: 3_600_000 } })
  const closeDoors = await openDoors(app as never, { host: '127.0.0.1', port: 0 })
  const port = portOf(app as never)
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      const client = connect(port, '127.0.0.1')
      client.resume().end()
      await once(client, 'close')
    }),
  )

  // Hangs where a door keeps a connection that is over.
  await Promise.all([app.close(), closeDoors()])
})
