import type { Clock } from '../../calendar.ts'
import { makeDailyNames } from './daily-names.ts'
import { isLoopback, networkOf } from './network.ts'
import { type BucketSize, makeTokenBuckets } from './token-buckets.ts'

/*
 * How much a network may send in a day's memory, without knowing who is in it.
 *
 * From one network to one place: 200 phones in a waiting room behind one address send within a minute, and so may
 * the 200 after them. Then five a minute, 300 an hour: more than any counter serves, while a program that sends 100
 * in a second gets five a minute. A hall of 500 waits a little; nothing is lost.
 */
const responsesToPlace: BucketSize = { burst: 400, perMinute: 5 }
// From one network to all places together: against a program that goes from poster to poster. Carriers put
// thousands of phones behind one network, so it is wide: 86,400 a day.
const responsesInAll: BucketSize = { burst: 2000, perMinute: 60 }
// Codes that were never issued. A slip of the finger is found by the check sign and does not come here, so
// twenty are many; at one a minute, finding one of 20,000 issued codes among 2^45 takes about 3,000 years.
const guessedCodes: BucketSize = { burst: 20, perMinute: 1 }

/** Where a response of the public comes from and goes to. */
export interface Passage {
  /** Network address of the sender. It is read here and kept nowhere. */
  address: string
  /** Token of the collector. */
  collector: string
  hasCode: boolean
}

/** Coarse limits on what the public sends. Known tablets do not pass here. */
export interface ArrivalLimit {
  /** Counts a response in. @returns seconds to wait before it may be sent again; 0 when it may pass */
  admit(passage: Passage): number
  /** Counts a response out again that was stored before: sending twice costs nothing. */
  release(passage: Passage): void
  /** Counts a code that was never issued. */
  noteGuess(passage: Passage): void
  /** How many counters are kept at the moment. */
  readonly size: number
}

export function makeArrivalLimit(clock: Clock): ArrivalLimit {
  const toPlace = makeTokenBuckets(responsesToPlace, clock)
  const inAll = makeTokenBuckets(responsesInAll, clock)
  const guesses = makeTokenBuckets(guessedCodes, clock)
  const all = [toPlace, inAll, guesses]
  const nameToday = makeDailyNames(clock, () => {
    for (const buckets of all) buckets.clear()
  })
  // A proxy on this machine that is not named in TRUST_PROXY makes everybody one address: rather no limit
  // than a closed door. With TRUST_PROXY the address is the phone's own.
  const isExempt = ({ address }: Passage) => isLoopback(address)
  const namesOf = ({ address, collector }: Passage) => {
    const network = networkOf(address)
    return { network: nameToday(network), place: nameToday(`${network} ${collector}`) }
  }
  const count = (passage: Passage, tokens: number) => {
    const { network, place } = namesOf(passage)
    toPlace.take(place, tokens)
    inAll.take(network, tokens)
  }

  return {
    admit(passage) {
      if (isExempt(passage)) return 0
      const { network, place } = namesOf(passage)
      const waits = [toPlace.waitSeconds(place, 1), inAll.waitSeconds(network, 1)]
      if (passage.hasCode) waits.push(guesses.waitSeconds(place, 1))
      const wait = Math.max(...waits)
      if (wait === 0) count(passage, 1)
      return wait
    },
    release(passage) {
      if (!isExempt(passage)) count(passage, -1)
    },
    noteGuess(passage) {
      if (!isExempt(passage)) guesses.take(namesOf(passage).place, 1)
    },
    get size() {
      return all.reduce((sum, { size }) => sum + size, 0)
    },
  }
}
