import type { Clock } from '../calendar.ts'
import { type BucketSize, makeTokenBuckets } from '../collection/arrival-limit/token-buckets.ts'

// A tablet reports every five minutes and ten seconds after something changed, so twelve in a minute are many.
const reports: BucketSize = { burst: 60, perMinute: 30 }

/** Counts a tablet's report in. @returns seconds to wait before it may report again; 0 when it may pass */
export type AdmitReport = (deviceId: string) => number

/** For a tablet that has gone mad, or whoever copied its token. It keeps its report and tells it later. */
export function makeReportLimit(clock: Clock): AdmitReport {
  const buckets = makeTokenBuckets(reports, clock)
  return (deviceId) => {
    const wait = buckets.waitSeconds(deviceId, 1)
    if (wait === 0) buckets.take(deviceId, 1)
    return wait
  }
}
