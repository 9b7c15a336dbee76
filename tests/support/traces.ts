import type { CDPSession, Page } from 'playwright-core'

// As text, because it runs in the browser: all that a page can read of what it or a visitor left behind.
const readTraces = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const stores = {}
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    for (const store of db.objectStoreNames)
      stores[name + '.' + store] = await done(db.transaction(store).objectStore(store).getAll())
    db.close()
  }
  const kept = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      kept.push(request.url, await (await cache.match(request)).text())
  }
  const files = []
  const list = navigator.storage.getDirectory ? (await navigator.storage.getDirectory()).values() : []
  for await (const file of list) files.push(file.name, await (await file.getFile()).text())
  const fields = [...document.querySelectorAll('input, textarea, select')]
  return {
    dom: document.documentElement.outerHTML,
    fields: fields.map(({ value, checked }) => [value, checked]),
    chosen: fields.filter(({ checked, type }) => checked && type !== 'button').length,
    address: location.href,
    history: JSON.stringify(history.state),
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    stores,
    files: files.join(),
    caches: kept.join(),
  }
})()`

export interface Traces {
  /** Places, by name, in which the text was found. */
  found: string[]
  /** Checked fields on the page. */
  chosen: number
}

/** Text of the page's memory after what nobody holds has been thrown away. */
async function readHeap(session: CDPSession): Promise<string> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  return chunks.join('')
}

/** Looks for a text in all that the page can read, and in its memory. */
export async function findTraces(page: Page, session: CDPSession, text: string): Promise<Traces> {
  const { chosen, ...places } = (await page.evaluate(readTraces)) as Record<string, unknown>
  const heap = await readHeap(session)
  const all: [string, unknown][] = [...Object.entries(places), ['heap', heap]]
  // Looked for here and not in the page, which must not learn it from the search.
  const found = all.filter(([, place]) => JSON.stringify(place).includes(text)).map(([name]) => name)
  return { found, chosen: Number(chosen) }
}

/** Bytes of the page's memory in use, after what nobody holds has been thrown away. */
export async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}
