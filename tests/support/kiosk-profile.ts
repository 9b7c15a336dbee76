// What a release of the tablet's page leaves in the storage of a browser, as text: taken once from the real
// release, kept in tests/fixtures/kiosk-profiles, and put back into a browser to see what a later one makes of it.

export interface KioskProfile {
  /** Commit of the release that wrote it. */
  commit: string
  version: number
  stores: Record<string, StoredStore>
}

export interface StoredStore {
  keyPath: string | string[] | null
  autoIncrement: boolean
  indexes: Record<string, string | string[]>
  entries: [key: unknown, value: unknown][]
}

// As text, because they run in the browser.
const basics = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const name = 'hai-long-kiosk'
`

/** Reads everything that the page's origin keeps. @returns a profile without its commit */
export const readProfile = `(async () => {${basics}
  const db = await done(indexedDB.open(name))
  const stores = {}
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName)
    const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())]
    const indexes = Object.fromEntries([...store.indexNames].map((index) => [index, store.index(index).keyPath]))
    const { keyPath, autoIncrement } = store
    stores[storeName] = { keyPath, autoIncrement, indexes, entries: keys.map((key, at) => [key, values[at]]) }
  }
  const { version } = db
  db.close()
  return { version, stores }
})()`

/** Puts a profile into the empty storage of the page's origin. */
export const writeProfile = ({ version, stores }: KioskProfile) => `(async () => {${basics}
  const stores = ${JSON.stringify(stores)}
  const opening = indexedDB.open(name, ${version})
  opening.onupgradeneeded = () => {
    for (const [storeName, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement })
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path)
    }
  }
  const db = await done(opening)
  const writing = db.transaction(Object.keys(stores), 'readwrite', { durability: 'strict' })
  for (const [storeName, { keyPath, entries }] of Object.entries(stores))
    for (const [key, value] of entries)
      writing.objectStore(storeName).put(value, ...(keyPath === null ? [key] : []))
  await new Promise((resolve) => { writing.oncomplete = resolve })
  db.close()
})()`

/** How many entries each store holds. */
export const countStores = `(async () => {${basics}
  const db = await done(indexedDB.open(name))
  const counted = {}
  for (const store of db.objectStoreNames)
    counted[store] = await done(db.transaction(store).objectStore(store).count())
  const { version } = db
  db.close()
  return { ...counted, version }
})()`
