import type { Database, KioskSchema, Store, Upgrade, Writable } from '../database.ts'

/**
 * What a write did to one key: its value afterwards, or no value where it was deleted. Plain JSON. The reserve
 * is not among it: it stands for nothing.
 */
export type Change = [store: CopiedStore, key: IDBValidKey, value?: unknown]
export type CopiedStore = Exclude<Store, 'reserve'>

export const copiedStores: CopiedStore[] = ['outbox', 'aside', 'device', 'pairing', 'days', 'report', 'clock']

type KeyPath = string | string[] | null

/** A value with the key that its store has given it. */
function keyed(value: object, keyPath: KeyPath, key: IDBValidKey): object {
  return typeof keyPath === 'string' ? { ...value, [keyPath]: key } : value
}

/**
 * A store that writes down what `put`, `add` and `delete` do to it. Cursors and `clear` it does not see: nothing
 * here writes with them.
 */
export function recording<S extends Store, N extends S>(
  store: Writable<S, N>,
  changes: Change[],
): Writable<S, N> {
  const name = store.name as Store
  if (name === 'reserve') return store
  const change =
    (method: 'put' | 'add') => async (value: KioskSchema[N]['value'], key?: KioskSchema[N]['key']) => {
      const at = await store[method](value, key)
      changes.push([name, at as IDBValidKey, keyed(value as object, store.keyPath, at as IDBValidKey)])
      return at
    }
  const recorded = {
    put: change('put'),
    add: change('add'),
    async delete(key: KioskSchema[N]['key']) {
      await store.delete(key)
      changes.push([name, key as IDBValidKey])
    },
  }
  return new Proxy(store, {
    get(_, member) {
      if (member in recorded) return recorded[member as keyof typeof recorded]
      const value = Reflect.get(store, member)
      return typeof value === 'function' ? value.bind(store) : value
    },
  })
}

/** Everything that the stores hold, as the changes that would make it. */
export async function readAll(db: Database): Promise<Change[]> {
  const transaction = db.transaction(copiedStores)
  const ofStore = async (name: CopiedStore): Promise<Change[]> => {
    const store = transaction.objectStore(name)
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
    return keys.map((key, index) => [name, key, values[index]])
  }
  return (await Promise.all(copiedStores.map(ofStore))).flat()
}

/** Makes changes again, oldest first, in the stores of a database that is being created. */
export async function restore(transaction: Upgrade, changes: Change[]): Promise<void> {
  const known = changes.filter(([name]) => transaction.objectStoreNames.contains(name))
  for (const [name, key, value] of known) {
    const store = transaction.objectStore(name)
    if (value === undefined) await store.delete(IDBKeyRange.only(key))
    else await store.put(value as never, store.keyPath === null ? (key as never) : undefined)
  }
  await continueSequence(transaction, known)
}

/** Numbers of the queue are never given twice: what was set aside goes by them too. */
async function continueSequence(transaction: Upgrade, changes: Change[]): Promise<void> {
  const numbers = changes.flatMap(([name, key]) =>
    (name === 'outbox' || name === 'aside') && typeof key === 'number' ? [key] : [],
  )
  const outbox = transaction.objectStore('outbox')
  const last = numbers.reduce((most, number) => Math.max(most, number), 0)
  if (last === 0 || (await outbox.getKey(last)) !== undefined) return
  await outbox.put({ sequence: last } as never)
  await outbox.delete(last)
}
