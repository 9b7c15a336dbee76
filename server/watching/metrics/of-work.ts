import { Gauge, type Registry } from 'prom-client'
import type { Db } from '../../db/client.ts'
import type { Pools } from '../../db/open.ts'
import { isSilent } from '../../devices/silence.ts'
import { listTabletFacts, type TabletFacts } from '../../queries/delivery.ts'
import { listUnitIds, readBacklog } from '../../queries/watching.ts'
import { remember } from '../remember.ts'
import { gauge, gaugeBy } from './gauges.ts'

/** Scrapes come every fifteen seconds, and from more than one side. */
const backlogAge = 5000
/** An hour of silence is what counts. */
const tabletsAge = 60_000

/** What waits to be done, and which tablets are not heard of. */
export function watchWork(registry: Registry, { db, clock }: { db: Db; clock: () => Date }): void {
  const backlog = remember(backlogAge, () => readBacklog(db))
  const tablets = remember(tabletsAge, async () => {
    const watched = (await listTabletFacts(db, await listUnitIds(db))).filter(isWatched)
    const now = clock()
    const silent = watched.filter((row) => isSilent(row.reportedAt ?? row.enrolledAt, now, row.hours))
    return { watched: watched.length, silent: silent.length }
  })
  const add = (name: string, help: string, read: () => Promise<number>) => gauge(registry, name, help, read)

  add(
    'hailong_responses_waiting',
    'Stored responses that no figure shows yet, those included that wait for others to make a group.',
    async () => (await backlog()).waiting,
  )
  add(
    'hailong_quarantine_responses',
    'Responses that could not be accepted and wait for the office.',
    async () => (await backlog()).quarantined,
  )
  add(
    'hailong_audit_rows',
    'Number of the latest row of the audit log.',
    async () => (await backlog()).auditRows,
  )
  add(
    'hailong_tablets_watched',
    'Tablets that stand at an open place.',
    async () => (await tablets()).watched,
  )
  add(
    'hailong_tablets_silent',
    'Of these, tablets not heard of for longer than they should be.',
    async () => (await tablets()).silent,
  )
  gaugeBy(registry, 'hailong_jobs', 'Long work, by what becomes of it.', 'state', async () => {
    const { queuedJobs, runningJobs } = await backlog()
    return { queued: queuedJobs, running: runningJobs }
  })
}

function isWatched({ revokedAt, endedAt, isPlaceOpen }: TabletFacts): boolean {
  return revokedAt === null && endedAt === null && isPlaceOpen
}

/** Connections to the database, by pool and what they do. */
export function watchPools(registry: Registry, pools: Pools): void {
  const connections = new Gauge({
    name: 'hailong_database_connections',
    help: 'Connections of a pool that are busy or idle, and requests that wait for one.',
    labelNames: ['pool', 'state'] as const,
    registers: [registry],
    collect() {
      for (const [pool, counts] of Object.entries(pools))
        for (const [state, value] of Object.entries(counts())) connections.set({ pool, state }, value)
    },
  })
}
