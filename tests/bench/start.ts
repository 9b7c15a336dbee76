import { readFileSync } from 'node:fs'
import { startEmbedded } from '../../server/db/embedded.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'
import { bareAddress } from './bare-answer.ts'
import { median } from './closed-loop.ts'
import { tell } from './rows.ts'

// From the start of the process on an existing database until it is ready for responses, with its memory then; beside
// it a bare Fastify, and PostgreSQL alone on the same files.

const times = Number(process.env.TIMES ?? 5)
const folder = makeDataDir()

/** Megabytes that a process holds. Only Linux tells them. */
function memoryOf({ child }: Running): number {
  if (process.platform !== 'linux') return Number.NaN
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

async function end(running: Running): Promise<void> {
  running.child.kill('SIGTERM')
  await running.finished
}

async function untilReady(address: string): Promise<void> {
  while ((await fetch(`${address}/readyz`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

interface Begun {
  seconds: number
  megabytes: number
}

async function ours(): Promise<Begun> {
  const begun = performance.now()
  const server = start('server/main.ts', [], {
    DATA_DIR: folder.path,
    PORT: '0',
    // As `npm start` runs it.
    NODE_OPTIONS: `--import ${new URL('../../server/compile-cache.ts', import.meta.url).href} --max-semi-space-size=8 --max-old-space-size=1024`,
  })
  await untilReady(await addressOf(server))
  const seconds = (performance.now() - begun) / 1000
  const megabytes = memoryOf(server)
  await end(server)
  return { seconds, megabytes }
}

async function bare(): Promise<Begun> {
  const begun = performance.now()
  const server = start('tests/bench/bare-server.ts', [], {})
  await fetch(`${await bareAddress(server)}/api/v1/bare`)
  const seconds = (performance.now() - begun) / 1000
  const megabytes = memoryOf(server)
  await end(server)
  return { seconds, megabytes }
}

async function postgres(): Promise<number> {
  const begun = performance.now()
  const cluster = await startEmbedded(folder.path)
  const seconds = (performance.now() - begun) / 1000
  await cluster.stop()
  return seconds
}

try {
  // Makes the database.
  await ours()
  const all: { ours: Begun; bare: Begun; postgres: number }[] = []
  for (let time = 0; time < times; time++)
    all.push({ ours: await ours(), bare: await bare(), postgres: await postgres() })
  const middle = (of: (one: (typeof all)[number]) => number) => median(all.map(of))
  const seconds = `${middle((one) => one.ours.seconds).toFixed(2)} s`
  const bareSeconds = `${middle((one) => one.bare.seconds).toFixed(2)} s`
  const ofPostgres = `${middle((one) => one.postgres).toFixed(2)} s`
  const memory = `${middle((one) => one.ours.megabytes).toFixed(0)} MB`
  const bareMemory = `${middle((one) => one.bare.megabytes).toFixed(0)} MB`
  console.log(
    `ready on an existing database   ${seconds}   (bare Fastify ${bareSeconds}, PostgreSQL alone ${ofPostgres}; budget: at most 3 s)`,
  )
  console.log(`memory once ready               ${memory}   (bare Fastify ${bareMemory})`)
  tell({
    what: 'start to ready, existing database',
    measured: seconds,
    raw: `Fastify ${bareSeconds} + PostgreSQL ${ofPostgres}`,
    budget: '≤ 3 s',
  })
  tell({
    what: 'memory of the server once ready',
    measured: memory,
    raw: `Fastify ${bareMemory}`,
    budget: '≤ 300 MB',
  })
} finally {
  folder.remove()
}
