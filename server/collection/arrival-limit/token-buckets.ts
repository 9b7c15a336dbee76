import type { Clock } from '../../calendar.ts'

export interface BucketSize {
  /** How many pass at once. */
  burst: number
  /** How many more pass in each minute after that. */
  perMinute: number
}

/** Token buckets by name. A bucket that nobody has touched is full, so a full one need not be kept. */
export interface TokenBuckets {
  /** Seconds until `count` tokens are there, at least 1; 0 when they are there now. Takes nothing. */
  waitSeconds(name: string, count: number): number
  /** Takes tokens; a negative count puts them back. */
  take(name: string, count: number): void
  clear(): void
  readonly size: number
}

// About 10 MB. Beyond that the bucket untouched for longest is forgotten, which errs on the side of the citizen.
const mostKept = 50_000

export function makeTokenBuckets({ burst, perMinute }: BucketSize, clock: Clock): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>()

  const tokensIn = (name: string): number => {
    const bucket = buckets.get(name)
    if (!bucket) return burst
    // A clock that is set back gives nothing and takes nothing.
    const minutes = Math.max(0, clock().getTime() - bucket.at) / 60_000
    return Math.min(burst, bucket.tokens + minutes * perMinute)
  }

  return {
    waitSeconds(name, count) {
      const missing = count - tokensIn(name)
      return missing <= 0 ? 0 : Math.max(1, Math.ceil((missing / perMinute) * 60))
    },
    take(name, count) {
      const tokens = tokensIn(name) - count
      // Written anew at the end, so that the map's order is the order of use.
      buckets.delete(name)
      if (tokens >= burst) return
      buckets.set(name, { tokens, at: clock().getTime() })
      const [oldest] = buckets.keys()
      if (buckets.size > mostKept && oldest !== undefined) buckets.delete(oldest)
    },
    clear: () => buckets.clear(),
    get size() {
      return buckets.size
    },
  }
}
