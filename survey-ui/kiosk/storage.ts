import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KioskConfiguration } from '#contract/kiosk.ts'
import type { OutboxEntry, OutboxStore, QueuedEntry } from './outbox.ts'

/** An enrolment as this device remembers it. */
export interface StoredDevice {
  token: string
  configuration: KioskConfiguration
}

interface KioskSchema extends DBSchema {
  outbox: { key: number; value: OutboxEntry & { sequence?: number } }
  aside: { key: number; value: QueuedEntry & { reason: string } }
  device: { key: string; value: StoredDevice }
}

export interface KioskStorage {
  outbox: OutboxStore
  loadDevice: () => Promise<StoredDevice | null>
  saveDevice: (device: StoredDevice) => Promise<void>
  /** Forgets the enrolment and nothing else: the outbox stays. */
  forgetDevice: () => Promise<void>
}

// The browser's default tells of success before anything is on the disk, and loses it when it is killed.
const strict = { durability: 'strict' } as const
const deviceKey = 'enrolment'

type Connect = () => Promise<IDBPDatabase<KioskSchema>>

/** One connection, opened again when the browser drops it. */
function connector(): Connect {
  let connection: Promise<IDBPDatabase<KioskSchema>> | null = null
  const drop = () => {
    connection = null
  }
  return () => {
    connection ??= openDB<KioskSchema>('hai-long-kiosk', 1, {
      upgrade(db) {
        db.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true })
        db.createObjectStore('aside', { keyPath: 'sequence' })
        db.createObjectStore('device')
      },
      terminated: drop,
    })
    connection.catch(drop)
    return connection
  }
}

function outboxIn(connect: Connect): OutboxStore {
  return {
    async add(entry) {
      const transaction = (await connect()).transaction('outbox', 'readwrite', strict)
      await Promise.all([transaction.store.add({ ...entry }), transaction.done])
    },
    async oldest(after) {
      const behind = IDBKeyRange.lowerBound(after, true)
      const cursor = await (await connect()).transaction('outbox').store.openCursor(behind)
      return cursor ? { ...cursor.value, sequence: cursor.key } : null
    },
    async remove({ sequence }) {
      const transaction = (await connect()).transaction('outbox', 'readwrite', strict)
      await Promise.all([transaction.store.delete(sequence), transaction.done])
    },
    async setAside(entry, reason) {
      const transaction = (await connect()).transaction(['outbox', 'aside'], 'readwrite', strict)
      await Promise.all([
        transaction.objectStore('aside').put({ ...entry, reason }),
        transaction.objectStore('outbox').delete(entry.sequence),
        transaction.done,
      ])
    },
    async count() {
      const transaction = (await connect()).transaction(['outbox', 'aside'])
      const counts = ['outbox', 'aside'] as const
      const [waiting = 0, aside = 0] = await Promise.all(
        counts.map((name) => transaction.objectStore(name).count()),
      )
      return { waiting, aside }
    },
  }
}

/**
 * Opens the storage of this device.
 * @throws DOMException when the browser gives none (private mode, policy, full disk)
 */
export async function openStorage(): Promise<KioskStorage> {
  const connect = connector()
  await connect()
  return {
    outbox: outboxIn(connect),
    loadDevice: async () => (await (await connect()).get('device', deviceKey)) ?? null,
    async saveDevice(device) {
      const transaction = (await connect()).transaction('device', 'readwrite', strict)
      await Promise.all([transaction.store.put(device, deviceKey), transaction.done])
    },
    async forgetDevice() {
      const transaction = (await connect()).transaction('device', 'readwrite', strict)
      await Promise.all([transaction.store.delete(deviceKey), transaction.done])
    },
  }
}

/** Asks the browser to keep the data for good. False means that it may clear it when space runs short. */
export async function isPersistent(): Promise<boolean> {
  if (!navigator.storage?.persist) return false
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}
