import type { Clock } from '../calendar.ts'
import { makeDailyNames } from '../collection/arrival-limit/daily-names.ts'
import { isLoopback, networkOf } from '../collection/arrival-limit/network.ts'
import { type BucketSize, makeTokenBuckets } from '../collection/arrival-limit/token-buckets.ts'

// Sixty tablets can be set up behind one address, each with a fresh code every fifteen minutes. One network then
// holds 120 of the 2000 places at the very most, or 180 about midnight, when all counts are forgotten.
const pairings: BucketSize = { burst: 60, perMinute: 4 }

/**
 * Counts a tablet's request for a code in, by its network: a few networks must not use up all places.
 * @param address network address, read here and kept nowhere
 * @returns seconds to wait before it may ask again; 0 when it may pass
 */
export type AdmitPairing = (address: string) => number

/** Its counts live in memory alone, under names that nobody can test an address against on another day. */
export function makePairingLimit(clock: Clock): AdmitPairing {
  const buckets = makeTokenBuckets(pairings, clock)
  const nameToday = makeDailyNames(clock, () => buckets.clear())
  return (address) => {
    // As with responses: a proxy on this machine makes everybody one address.
    if (isLoopback(address)) return 0
    const name = nameToday(networkOf(address))
    const wait = buckets.waitSeconds(name, 1)
    if (wait === 0) buckets.take(name, 1)
    return wait
  }
}
