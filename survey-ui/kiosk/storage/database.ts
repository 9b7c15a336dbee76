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
import { type Change, readAll, recording, restore } from './second-copy/changes.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'
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

/** Opens the database, or gives the connection that is open. */
export interface Connect {
  (): Promise<Database>
  secondCopy: SecondCopy
}

function addStores(db: Database, from: number, transaction: Upgrade): Promise<void> | undefined {
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

/** The browser found its files broken, as after a kill in the middle of a write; the next time it begins anew. */
function isBroken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'UnknownError'
}

async function open(secondCopy: SecondCopy, onBlocked: OnBlocked, terminated: () => void): Promise<Database> {
  const copied = await secondCopy.read()
  // A newer release wants to add its stores: let it, and open again when needed.
  const blocking = (_from: number, _to: number | null, event: IDBVersionChangeEvent) => {
    terminated()
    ;(event.target as IDBDatabase).close()
  }
  const upgrade = async (db: Database, from: number, _to: number | null, transaction: Upgrade) => {
    await addStores(db, from, transaction)
    // In the step that creates it: no database is ever there without what the device had kept.
    if (from < 1) await restore(transaction, copied)
  }
  const events = { blocked: onBlocked, blocking, terminated }
  return openDB<KioskSchema>(databaseName, databaseVersion, { upgrade, ...events }).catch((error) => {
    // A newer release was here before. All stores that this one knows are among its stores.
    if (isNewer(error)) return openDB<KioskSchema>(databaseName, undefined, events)
    throw error
  })
}

const tries = 3

async function openOrBeginAnew(...parts: Parameters<typeof open>): Promise<Database> {
  for (let tried = 1; ; tried++) {
    try {
      return await open(...parts)
    } catch (error) {
      if (!isBroken(error) || tried === tries) throw error
    }
  }
}

/** One connection, opened again when it is lost. */
export function connector(secondCopy: SecondCopy, onBlocked: OnBlocked): Connect {
  let connection: Promise<Database> | null = null
  const drop = () => {
    connection = null
  }
  const connect = async () => {
    const db = await openOrBeginAnew(secondCopy, onBlocked, drop)
    void secondCopy.replace(() => readAll(db))
    return db
  }
  const connected = () => {
    if (connection) return connection
    connection = connect()
    connection.catch(drop)
    return connection
  }
  return Object.assign(connected, { secondCopy })
}

/**
 * The only way anything is written: resolves when it is on the disk, in the database and in the second copy. The
 * browser's default tells of success before that, and loses what it told when it is killed.
 * @throws DOMException when the database could not take it; then nothing of it was written
 */
export async function write<S extends Store, T>(
  connect: Connect,
  stores: S[],
  work: (stores: Stores<S>) => Promise<T>,
): Promise<T> {
  const transaction = (await connect()).transaction(stores, 'readwrite', { durability: 'strict' })
  const changes: Change[] = []
  const [result] = await Promise.all([
    work((name) => recording(transaction.objectStore(name), changes)).catch((error: unknown) => {
      abort(transaction)
      throw error
    }),
    transaction.done,
  ])
  if (changes.length > 0) await copyWrite(connect, changes)
  return result
}

async function copyWrite(connect: Connect, changes: Change[]): Promise<void> {
  await connect.secondCopy.append(changes)
  if (connect.secondCopy.isLong() || (await isEmptied(connect, changes)))
    void connect.secondCopy.replace(async () => readAll(await connect()))
}

/** Whether the last response has just left the queue; then nothing of any stays in the copy either. */
async function isEmptied(connect: Connect, changes: Change[]): Promise<boolean> {
  const hasLeft = changes.some(([store, , value]) => store === 'outbox' && value === undefined)
  return hasLeft && (await (await connect()).count('outbox')) === 0
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}
