import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import type { KioskConfiguration, Pairing } from '#contract/kiosk.ts'
import type { ClockState } from '../delivery/clock.ts'
import type { DayCount } from '../delivery/counters.ts'
import type { FirstReleaseEntry, OutboxEntry } from '../delivery/entry.ts'
import type { StoredReport } from './reports.ts'
import { countFirstRelease } from './upgrade.ts'

/** An enrolment as this device remembers it. */
export interface StoredDevice {
  token: string
  configuration: KioskConfiguration
  /** The office ended it. Its token still goes with what was captured under it. */
  hasEnded?: true
}

/** An entry as any release wrote it, without its key. */
export type StoredEntry = FirstReleaseEntry & Partial<OutboxEntry> & { sequence?: number }

/** Stores and members are only ever added: each release reads what all earlier ones wrote. */
export interface KioskSchema extends DBSchema {
  outbox: { key: number; value: StoredEntry; indexes: { account: [string, string, string] } }
  aside: { key: number; value: StoredEntry & { sequence: number; reason: string } }
  /** `enrolment`, and `firstRelease`: the enrolment when the first release gave way to the second. */
  device: { key: string; value: StoredDevice }
  pairing: { key: string; value: Pairing }
  days: { key: [string, string, string]; value: DayCount }
  report: { key: string; value: StoredReport }
  clock: { key: string; value: ClockState }
  /** Bytes that stand for nothing; see `reserve.ts`. */
  reserve: { key: string; value: Uint8Array<ArrayBuffer> }
}

const databaseName = 'hai-long-kiosk'
const databaseVersion = 2

export type Store = StoreNames<KioskSchema>
export type Database = IDBPDatabase<KioskSchema>
export type Upgrade = IDBPTransaction<KioskSchema, Store[], 'versionchange'>
/** A store within a write. */
export type Writable<S extends Store, N extends S> = IDBPObjectStore<KioskSchema, S[], N, 'readwrite'>
/** The stores of a write, by name. */
export type Stores<S extends Store> = <N extends S>(name: N) => Writable<S, N>
export type Connect = () => Promise<Database>

function addStores(
  db: Database,
  from: number,
  _to: number | null,
  transaction: Upgrade,
): Promise<void> | undefined {
  if (from < 1) {
    db.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true })
    db.createObjectStore('aside', { keyPath: 'sequence' })
    db.createObjectStore('device')
  }
  if (from >= 2) return
  transaction.objectStore('outbox').createIndex('account', ['token', 'collector', 'day'])
  db.createObjectStore('days', { keyPath: ['token', 'collector', 'day'] })
  for (const store of ['pairing', 'report', 'clock', 'reserve'] as const) db.createObjectStore(store)
  return countFirstRelease(transaction)
}

/** Says that another page of this device holds an older release open; it closes when it is reloaded. */
export type OnBlocked = () => void

function isNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError'
}

async function open(onBlocked: OnBlocked, terminated: () => void): Promise<Database> {
  // A newer release wants to add its stores: let it, and open again when needed.
  const blocking = (_from: number, _to: number | null, event: IDBVersionChangeEvent) => {
    terminated()
    ;(event.target as IDBDatabase).close()
  }
  const upgrade = addStores
  const events = { blocked: onBlocked, blocking, terminated }
  return openDB<KioskSchema>(databaseName, databaseVersion, { upgrade, ...events }).catch((error) => {
    // A newer release was here before. All stores that this one knows are among its stores.
    if (isNewer(error)) return openDB<KioskSchema>(databaseName, undefined, events)
    throw error
  })
}

/** One connection, opened again when it is lost. */
export function connector(onBlocked: OnBlocked): Connect {
  let connection: Promise<Database> | null = null
  const drop = () => {
    connection = null
  }
  return () => {
    if (connection) return connection
    connection = open(onBlocked, drop)
    connection.catch(drop)
    return connection
  }
}

/**
 * The only way anything is written: resolves when it is on the disk. The browser's default tells of success
 * before that, and loses what it told when it is killed.
 * @throws DOMException when it could not be written; then nothing of it was
 */
export async function write<S extends Store, T>(
  connect: Connect,
  stores: S[],
  work: (stores: Stores<S>) => Promise<T>,
): Promise<T> {
  const transaction = (await connect()).transaction(stores, 'readwrite', { durability: 'strict' })
  const [result] = await Promise.all([
    work((name) => transaction.objectStore(name)).catch((error: unknown) => {
      abort(transaction)
      throw error
    }),
    transaction.done,
  ])
  return result
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}
