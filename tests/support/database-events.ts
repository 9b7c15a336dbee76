import { setTimeout as pause } from 'node:timers/promises'
import { type Random, seededRandom } from '../../server/demo/random.ts'
import { findLosses } from './checker.ts'
import { runAsAdmin } from './database.ts'
import { type OneServer, openOneServer, untilAnswering } from './one-server.ts'
import { keepSending, type LoadRecord } from './steady-load.ts'

/** What may happen to a database that somebody else looks after. */
const events = {
  restarted: async ({ control }: OneServer) => {
    await control.stop()
    await control.start()
  },
  gone: async ({ control }: OneServer) => {
    await control.stop()
    await pause(1500)
    await control.start()
  },
  killed: async ({ control }: OneServer) => {
    control.kill()
    await control.start()
  },
  'stopped at once': async ({ control }: OneServer) => {
    control.stopAtOnce()
    await control.start()
  },
  asleep: async ({ control }: OneServer) => {
    control.freeze()
    await pause(3000)
    control.thaw()
  },
  'connections ended': async ({ adminUrl }: OneServer) => {
    await runAsAdmin(
      adminUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hailong_server'`,
    )
  },
}

export interface EventsRun {
  /** How often each kind happened. */
  happened: Record<string, number>
  record: LoadRecord
  losses: string[]
  /** Whether the process that began is the one at the end. */
  isAlive: boolean
  /** Seconds from the database answering again to the next receipt, the longest. */
  longestReturn: number
}

/** Lets so many things happen to the database of a server under load, each kind at least once if there are enough. */
export async function troubleDatabase({ times, seed }: { times: number; seed: number }): Promise<EventsRun> {
  const one = await openOneServer()
  try {
    const { server, open, adminUrl } = one
    const { pid } = server.running().child
    const load = keepSending({ address: server.address, open, single: 8, rest: 10, batch: 1 })
    const happened: Record<string, number> = {}
    let longestReturn = 0
    for (const name of order(times, seededRandom(seed))) {
      await load.more(200)
      await events[name](one)
      await untilAnswering(one)
      const answering = performance.now()
      await load.more(1)
      longestReturn = Math.max(longestReturn, (performance.now() - answering) / 1000)
      happened[name] = (happened[name] ?? 0) + 1
    }
    const record = await load.stop()
    const { child } = server.running()
    const isAlive = child.pid === pid && child.exitCode === null && child.signalCode === null
    return { happened, record, losses: await findLosses(adminUrl, record.ledger), isAlive, longestReturn }
  } finally {
    await one.remove()
  }
}

/** Rounds of all kinds, each round in an order of its own. */
function order(times: number, random: Random): (keyof typeof events)[] {
  const all: (keyof typeof events)[] = []
  while (all.length < times) {
    const left = Object.keys(events) as (keyof typeof events)[]
    while (left.length > 0) all.push(...left.splice(random.below(left.length), 1))
  }
  return all.slice(0, times)
}
