import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { saveSetting } from '../../server/queries/settings.ts'
import { newId } from '../support/survey.ts'
import { openTwoServers, type TwoServers } from '../support/two-servers.ts'
import { closedLoop, quantile } from './closed-loop.ts'
import { type OpenRun, openLoop } from './open-loop.ts'
import { openRawInserts } from './raw-inserts.ts'
import { tell } from './rows.ts'
import { makeSenders } from './senders.ts'

// A national survey week: two servers on one PostgreSQL, responses at a rate that does not give way, and 50 people at
// their dashboards; then ten times as many responses; then the first rate again. Everything shares one machine. The flood
// opens thousands of connections: `ulimit -n 65536` before it.

const perSecond = Number(process.env.RATE ?? 1000)
const seconds = Number(process.env.SECONDS ?? 60)
const people = 50
const thinkSeconds = 5

const two = await openTwoServers({ FOLD_SECONDS: '5' })
await two.withDatabase((db) => saveSetting(db, 'secondFactor', 'off'))
const raw = await openRawInserts(two.adminUrl, 32)
const { perSecond: rawRate } = await closedLoop(raw.workers, { seconds: 5, weight: 1, cpuTimes: {} })
await raw.close()

const { anyBody } = makeSenders(two.open, ['X1', 'X2', 'X3'])
let number = 0
const next = () => ({ path: `/api/v1/responses/${newId()}`, body: anyBody(`X${1 + (number++ % 3)}`) })
const ports = two.servers.map(({ port }) => port)
const atRate = (rate: number, length: number) => openLoop({ ports, perSecond: rate, seconds: length, next })

const memory = () =>
  two.servers
    .map(
      ({ running }) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(running().child.pid)])) / 1024,
    )
    .map((megabytes) => `${megabytes.toFixed(0)} MB`)
    .join(', ')

/** @param budget of the table's line */
function show(name: string, run: OpenRun, budget: string): void {
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(run.stored, share).toFixed(0))
  const goodput = run.stored.length / run.seconds
  console.log(
    `${name.padEnd(14)} ${goodput.toFixed(0).padStart(6)} stored a second   ms: p50 ${p50}  p99 ${p99}   refused ${run.refused.length} (p99 ${quantile(run.refused, 0.99).toFixed(0)} ms)   failed ${run.failed}   memory ${memory()}`,
  )
  tell({
    what: `two servers and ${people} dashboards, ${name}`,
    measured: `${goodput.toFixed(0)} responses/s, p50 ${p50} ms, p99 ${p99} ms, ${run.refused.length} refused, ${run.failed} failed`,
    raw: `${rawRate.toFixed(0)} inserts/s`,
    budget,
  })
}

/** Somebody who looks at the overview every few seconds. */
async function readDashboards({ servers }: TwoServers, cookie: string, until: AbortSignal) {
  const looks = { answered: 0, shed: 0, other: 0 }
  const person = async (index: number) => {
    while (!until.aborted) {
      await pause(2 * Math.random() * thinkSeconds * 1000)
      const address = servers[index % 2 === 0 ? 0 : 1].address
      const reply = await fetch(`${address}/api/v1/overview?instrument=sipas`, { headers: { cookie } }).catch(
        () => null,
      )
      await reply?.arrayBuffer()
      if (reply?.ok) looks.answered++
      else if (reply?.status === 503) looks.shed++
      else looks.other++
    }
  }
  await Promise.all(Array.from({ length: people }, (_, index) => person(index)))
  return looks
}

async function signIn({ servers }: TwoServers): Promise<string> {
  const password = servers.map(({ running }) => /admin {2}(\S+)/.exec(running().output())?.[1]).find(Boolean)
  const reply = await fetch(`${servers[0].address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'admin', password }),
  })
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const over = new AbortController()
const dashboards = readDashboards(two, await signIn(two), over.signal)
console.log(`load average ${loadavg()[0]?.toFixed(1)}; raw inserts ${rawRate.toFixed(0)} a second`)
await atRate(perSecond / 2, 5)
const calm = await atRate(perSecond, seconds)
show('the rate', calm, '≥ 1,000/s, p50 ≤ 25 ms, p99 ≤ 150 ms')
const flood = await atRate(perSecond * 10, Math.min(seconds, 20))
show('ten times', flood, '≥ 80 % of the rate')
await pause(10_000)
show('10 s later', await atRate(perSecond, Math.min(seconds, 20)), 'as before')
over.abort()
console.log('dashboards', await dashboards)
const goodput = flood.stored.length / flood.seconds / (calm.stored.length / calm.seconds)
console.log(`goodput at ten times the rate ${(goodput * 100).toFixed(0)} %   (budget: at least 80 %)`)
await two.remove()
