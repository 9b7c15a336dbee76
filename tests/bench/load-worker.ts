import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'

// Makes load in a thread of its own, so that the server's thread does the server's work alone.

/** What to do, and for how long. */
export type Load = { connections: number; seconds: number } & (
  | { kind: 'responses'; port: number; bodies: string[] }
  | { kind: 'inserts'; url: string }
)

/** Calls `work` on every connection until the time is up. @returns calls per second */
async function rate(
  { connections, seconds }: Load,
  work: (connection: number) => Promise<unknown>,
): Promise<number> {
  const end = Date.now() + seconds * 1000
  let done = 0
  const loop = async (connection: number) => {
    for (; Date.now() < end; done++) await work(connection)
  }
  await Promise.all(Array.from({ length: connections }, (_, connection) => loop(connection)))
  return done / seconds
}

function put(agent: Agent, port: number, body: string): Promise<void> {
  const path = `/api/v1/responses/${randomBytes(16).toString('hex')}`
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', method: 'PUT', path, headers }, (reply) => {
      reply.resume()
      reply.on('end', () =>
        reply.statusCode === 201 ? resolve() : reject(new Error(`status ${reply.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function run(load: Load): Promise<number> {
  if (load.kind === 'responses') {
    const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
    const result = await rate(load, (connection) =>
      put(agent, load.port, load.bodies[connection % load.bodies.length] ?? ''),
    )
    agent.destroy()
    return result
  }
  const clients = Array.from(
    { length: load.connections },
    () => new pg.Client({ connectionString: load.url }),
  )
  await Promise.all(clients.map((client) => client.connect()))
  const text = 'insert into raw_limit values ($1, $2)'
  const levels = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]
  const result = await rate(load, async (connection) =>
    clients[connection]?.query({ name: 'insert', text, values: [randomUUID(), levels] }),
  )
  await Promise.all(clients.map((client) => client.end()))
  return result
}

parentPort?.postMessage(await run(workerData))
