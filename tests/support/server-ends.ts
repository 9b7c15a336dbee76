import { seededRandom } from '../../server/demo/random.ts'
import { findLosses } from './checker.ts'
import { keepSending, type LoadRecord } from './steady-load.ts'
import { openTwoServers, recount, type TwoServers } from './two-servers.ts'

// Servers that are killed or restarted by turns while responses go on coming through a load balancer.

export interface EndsRun {
  record: LoadRecord
  losses: string[]
  /** How the figures differ from a recount, or null. */
  misfit: string | null
  /** Exit codes of the servers that ended. */
  codes: (number | null)[]
  /** The longest that a server took from being asked to stop to its end, in seconds. */
  longestEnd: number
}

interface EndsOptions {
  times: number
  /** Responses between two ends, on average. */
  between: number
  /** Of how many there are each time. */
  seed: number
  senders: number
  how: 'kill' | 'stop'
  drainSeconds?: number
  /** What else the servers are to do meanwhile. */
  beside?: (servers: TwoServers) => Promise<void>
  /** Looked at when all is over. */
  after?: (servers: TwoServers) => Promise<void>
}

/** Milliseconds between two responses of a sender: some hundred a second, so that starting has the processor too. */
const rest = 25

/** Ends one server after the other, each when both are ready. */
export async function endServers(options: EndsOptions): Promise<EndsRun> {
  const { times, between, senders, how, drainSeconds = 0, beside, after } = options
  const random = seededRandom(options.seed)
  const two = await openTwoServers({ DRAIN_SECONDS: String(drainSeconds) })
  try {
    await beside?.(two)
    const load = keepSending({ address: two.balancer.address, open: two.open, single: senders, rest })
    const codes: (number | null)[] = []
    let longestEnd = 0
    for (let turn = 0; turn < times; turn++) {
      const server = two.servers[turn % 2 === 0 ? 0 : 1]
      await two.untilReady(2)
      await load.more(1 + random.below(2 * between))
      const asked = performance.now()
      await server[how]()
      longestEnd = Math.max(longestEnd, (performance.now() - asked) / 1000)
      codes.push(server.running().child.exitCode)
      await server.startAgain()
    }
    await two.untilReady(2)
    await load.more(between)
    const record = await load.stop()
    await after?.(two)
    const losses = await findLosses(two.adminUrl, record.ledger)
    return { record, losses, misfit: await recount(two), codes, longestEnd }
  } finally {
    await two.remove()
  }
}
