import { collectDefaultMetrics, Registry } from 'prom-client'

let shared: Registry | null = null

/** Memory, processor time and the lag of the event loop, which a process has once however many apps run in it. */
export function processMetrics(): Registry {
  if (!shared) {
    shared = new Registry()
    collectDefaultMetrics({ register: shared })
  }
  return shared
}
