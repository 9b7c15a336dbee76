import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import type { Tally } from '../../collection/tally.ts'
import type { Db } from '../../db/client.ts'
import type { Pools } from '../../db/open.ts'
import { readDisk } from '../disk.ts'
import { readinessFaults } from '../faults.ts'
import type { FoldWatch } from '../fold-watch.ts'
import type { Readiness } from '../readiness.ts'
import { counterBy, gauge, gaugeBy } from './gauges.ts'
import { processMetrics } from './of-process.ts'
import { countRequests } from './of-requests.ts'
import { watchPools, watchWork } from './of-work.ts'

/** What the metrics are read from. */
export interface MetricSources {
  db: Db
  clock: () => Date
  readiness: Readiness
  tally: Tally
  /** How full the queue of responses to be stored is, 0..1. */
  queueFullness: () => number
  /** What a test of the app alone does not have. */
  pools?: Pools | undefined
  folds?: FoldWatch | undefined
  dataDir?: string | undefined
  /** When the last complete backup was made; null where there is none. */
  lastBackup?: (() => Promise<Date | null>) | undefined
}

/** Everything that is measured, in Prometheus' text format. */
export interface Metrics {
  contentType: string
  text(): Promise<string>
}

/** Begins to measure an app. */
export function makeMetrics(app: FastifyInstance, sources: MetricSources): Metrics {
  const registry = new Registry()
  countRequests(app, registry)
  watchWork(registry, sources)
  watchServer(registry, sources)
  const all = Registry.merge([processMetrics(), registry])
  return { contentType: all.contentType, text: () => all.metrics() }
}

function watchServer(registry: Registry, sources: MetricSources): void {
  const { readiness, tally, queueFullness, pools, folds, dataDir, lastBackup } = sources
  counterBy(
    registry,
    'hailong_responses_total',
    'Responses that came over the network, by what became of them.',
    'outcome',
    tally.counts,
  )
  gauge(registry, 'hailong_intake_queue_fullness', 'Share of the queue of responses in use.', queueFullness)
  gaugeBy(
    registry,
    'hailong_unready',
    'One for each reason not to send responses here.',
    'fault',
    async () => {
      const faults = new Set(await readiness.judge())
      return Object.fromEntries(
        Object.keys(readinessFaults).map((fault) => [fault, Number(faults.has(fault as never))]),
      )
    },
  )
  if (pools) watchPools(registry, pools)
  if (folds) watchFolds(registry, folds)
  if (dataDir !== undefined) watchDisk(registry, dataDir)
  if (lastBackup)
    gauge(
      registry,
      'hailong_last_backup_timestamp_seconds',
      'When the last complete backup was made; 0 where there is none.',
      async () => ((await lastBackup())?.getTime() ?? 0) / 1000,
    )
}

function watchFolds(registry: Registry, folds: FoldWatch): void {
  gauge(
    registry,
    'hailong_last_fold_timestamp_seconds',
    'When this server last counted what was new.',
    () => folds.succeededAt.getTime() / 1000,
  )
  counterBy(
    registry,
    'hailong_folds_total',
    'Rounds of counting, by how they ended.',
    'outcome',
    folds.counts,
  )
}

function watchDisk(registry: Registry, dataDir: string): void {
  gaugeBy(registry, 'hailong_disk_bytes', 'The disk that holds DATA_DIR.', 'part', async () => {
    const room = await readDisk(dataDir)
    return room ? { ...room } : {}
  })
}
