import type { FastifyBaseLogger } from 'fastify'
import type { Db } from '../db/client.ts'
import { readConfiguration } from '../db/configuration.ts'
import { migrationNames } from '../db/migrate.ts'
import { readStanding } from '../queries/health.ts'
import { readDisk } from './disk.ts'
import { type ReadinessFault, readinessFaults } from './faults.ts'
import { judgeConfiguration, judgeStanding } from './judge-database.ts'
import { remember } from './remember.ts'

/** Whether responses may be sent to this server. */
export interface Readiness {
  /** What speaks against it; empty when it is ready. Never rejects. */
  judge(): Promise<ReadinessFault[]>
  /** From now on it is not: it is about to stop. */
  stop(): void
  /** Whether it was asked to. */
  isStopping(): boolean
}

export interface ReadinessOptions {
  db: Db
  /** Connection of the server, whose configuration is judged; left out, it is not. */
  url?: string
  /** Folder whose disk must have room; left out, it is not looked at. */
  dataDir?: string | undefined
  /** Whether storing failed a moment ago because the disk of the database was full. */
  isStorageFull?: () => boolean
  /** Told whenever the faults are others than before, at first too if there are any. */
  onChange?: (faults: ReadinessFault[]) => void
}

/** Less than a few files of PostgreSQL's log: the next responses would not fit. */
export const leastFreeBytes = 64 * 1024 * 1024
const patience = 4000
/** A load balancer asks every second, and several of them do. */
const standingAge = 2000
/** What is configured changes with a restart or by hand. */
const configurationAge = 15_000

/** Judges on demand, at most every two seconds. */
export function makeReadiness(options: ReadinessOptions): Readiness {
  const { db, url, dataDir, isStorageFull = () => false, onChange = () => {} } = options
  const known = migrationNames()
  let isStopping = false
  let before = ''

  const standing = async () => judgeStanding(await inTime(readStanding(db)), known)
  const configuration = remember(configurationAge, async () =>
    url === undefined ? [] : judgeConfiguration(await readConfiguration(url)),
  )
  const database = () =>
    Promise.all([standing(), configuration()]).then(
      (found) => found.flat(),
      (): ReadinessFault[] => ['unreachable'],
    )
  const disk = async (): Promise<ReadinessFault[]> => {
    const room = dataDir === undefined ? null : await readDisk(dataDir)
    return room && room.free < leastFreeBytes ? ['disk_full'] : []
  }
  const look = remember(standingAge, async () => (await Promise.all([database(), disk()])).flat())

  return {
    async judge() {
      const faults = [...(await look())]
      if (isStorageFull()) faults.push('storing_failed')
      if (isStopping) faults.push('stopping')
      const now = faults.join()
      if (now !== before) onChange(faults)
      before = now
      return faults
    },
    stop() {
      isStopping = true
    },
    isStopping: () => isStopping,
  }
}

/** @throws Error when the answer takes longer than whoever asks will wait */
function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the database is too slow')), patience)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}

/** Says in the log why the server is not ready, or that it is again. */
export function reportChanges(log: FastifyBaseLogger, faults: readonly ReadinessFault[]): void {
  if (faults.length === 0) log.warn('ready again')
  else log.error({ faults }, `not ready: ${faults.map((fault) => readinessFaults[fault]).join('. ')}`)
}
