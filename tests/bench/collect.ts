import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { addressOf, makeDataDir, start } from '../support/process.ts'
import { openSurvey } from '../support/survey.ts'
import { closedLoop, median, quantile, type Run } from './closed-loop.ts'
import { type CpuTime, cpuTimeOf, cpuTimeOfPostgres } from './cpu-time.ts'
import { openHttpConnection } from './http-connection.ts'
import { openRawInserts } from './raw-inserts.ts'
import { tell } from './rows.ts'
import { batchSize, makeSenders } from './senders.ts'

// Accepted responses per second beside the raw limit of the same machine in the same run: durable inserts of one
// row of 1 kB per transaction over as many connections. The server is the real one in a process of its own, with its
// embedded database; this process makes the load of both. Kinds take turns in short slices, so that a machine
// that slows down slows all of them.

const connections = 32
const batchConnections = 8
const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = Number(process.env.SECONDS ?? 3)

const folder = makeDataDir()
const server = start('server/main.ts', [], {
  DATA_DIR: folder.path,
  PORT: '0',
  // As `npm start` runs it.
  NODE_OPTIONS: '--max-semi-space-size=8 --max-old-space-size=1024',
  // Folding is the other half of the server's work and has its own pace.
  FOLD_SECONDS: '3600',
})
const port = Number(new URL(await addressOf(server)).port)
const { db, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', '2026-06-15')
await loadTemplates(db, new Date())
const units = ['X1', 'X2', 'X3']
const { single, batch } = makeSenders(await openSurvey(db), units)
const unitOf = (index: number) => units[index % units.length] ?? ''

const web = await Promise.all(Array.from({ length: connections }, () => openHttpConnection(port)))
const raw = await openRawInserts((await startEmbedded(folder.path)).adminUrl, connections)
const kinds = {
  'raw inserts': { workers: raw.workers, weight: 1 },
  'three units': { workers: web.map((one, index) => () => single(one, unitOf(index))), weight: 1 },
  'one unit': { workers: web.map((one) => () => single(one, 'X1')), weight: 1 },
  'batches of 50': {
    workers: web.slice(0, batchConnections).map((one, index) => () => batch(one, unitOf(index))),
    weight: batchSize,
  },
}
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]
// What other programs take away moves these less than it moves the rates. Only Linux tells them.
const cpuTimes: Record<string, CpuTime> =
  process.platform === 'linux'
    ? {
        server: cpuTimeOf(server.child.pid ?? 0),
        PostgreSQL: cpuTimeOfPostgres(join(folder.path, 'postgres')),
        load: cpuTimeOf(process.pid),
      }
    : {}
const take = (name: Kind, length: number) =>
  closedLoop(kinds[name].workers, { seconds: length, weight: kinds[name].weight, cpuTimes })
const memoryNow = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.child.pid)])) / 1024

// What is compiled and cached at first belongs to no figure.
for (const name of names) await take(name, 2)
const runs = Object.fromEntries(names.map((name): [Kind, Run[]] => [name, []])) as Record<Kind, Run[]>
let memory = 0
for (let round = 0; round < rounds; round++) {
  for (const name of names) {
    runs[name].push(await take(name, seconds))
    memory = Math.max(memory, memoryNow())
  }
}

for (const name of names) {
  const latencies = runs[name].flatMap((run) => run.latencies).sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(latencies, share).toFixed(1))
  const rate = median(runs[name].map((run) => run.perSecond)).toFixed(0)
  const cpu = Object.keys(cpuTimes).map(
    (part) => `${part} ${median(runs[name].map((run) => run.cpu[part] ?? Number.NaN)).toFixed(0)}`,
  )
  console.log(`${name.padEnd(14)} ${rate.padStart(6)} a second   ms: p50 ${p50}  p95 ${p95}  p99 ${p99}`)
  if (cpu.length > 0) console.log(`${' '.repeat(21)} µs of CPU each: ${cpu.join('  ')}`)
}
/** Of the same round, then the middle of all rounds. */
const ratio = (name: Kind, to: Kind) =>
  median(runs[name].map((run, round) => run.perSecond / (runs[to][round]?.perSecond ?? Number.NaN))).toFixed(
    2,
  )
console.log(
  `three units / raw      ${ratio('three units', 'raw inserts')}   (budget: at least 0.5, p99 at most 60 ms)`,
)
console.log(`one unit / raw         ${ratio('one unit', 'raw inserts')}`)
console.log(`batches / three units  ${ratio('batches of 50', 'three units')}   (budget: at least 2)`)
console.log(`memory of the server   ${memory.toFixed(0)} MB   (budget: at most 300)`)

const rateOf = (name: Kind) => median(runs[name].map((run) => run.perSecond)).toFixed(0)
const slowOf = (name: Kind) =>
  quantile(
    runs[name].flatMap((run) => run.latencies).sort((a, b) => a - b),
    0.99,
  ).toFixed(1)
const rawRate = `${rateOf('raw inserts')} a second, p99 ${slowOf('raw inserts')} ms`
tell({
  what: `responses accepted, ${connections} connections`,
  measured: `${rateOf('three units')} a second, p99 ${slowOf('three units')} ms`,
  raw: rawRate,
  budget: `≥ 0.5 × raw: ${ratio('three units', 'raw inserts')}; p99 ≤ 60 ms`,
})
tell({
  what: 'the same, all of one unit',
  measured: `${rateOf('one unit')} a second`,
  raw: rawRate,
  budget: `${ratio('one unit', 'raw inserts')} × raw`,
})
tell({
  what: `responses accepted in batches of ${batchSize}`,
  measured: `${rateOf('batches of 50')} a second`,
  raw: rawRate,
  budget: `≥ 2 × one by one: ${ratio('batches of 50', 'three units')}`,
})
tell({
  what: 'memory of the server meanwhile',
  measured: `${memory.toFixed(0)} MB`,
  raw: '',
  budget: '≤ 300 MB',
})

for (const connection of web) connection.close()
await raw.close()
await close()
server.child.kill('SIGTERM')
await server.finished
folder.remove()
