import type { OutboxStore } from '../storage/outbox.ts'
import type { CaptureReading } from './clock.ts'
import { type Place, randomHex, toEntry } from './entry.ts'

export interface KeepParts {
  store: Pick<OutboxStore, 'add'>
  /** Of the enrolment; null where there is none any more. */
  loadToken: () => Promise<string | null>
  readCapture: () => Promise<{ now: number; reading: CaptureReading }>
}

/** Keeps a finished response. Resolves when it is on the disk. @throws when it could not be stored */
export type Keep = (content: Place, code: string | null) => Promise<void>

export function makeKeep({ store, loadToken, readCapture }: KeepParts): Keep {
  // A second try after a fault is the same response: should the first have been stored after all, it counts once.
  const ids = new WeakMap<Place, string>()
  return async (content, code) => {
    const id = ids.get(content) ?? randomHex()
    ids.set(content, id)
    const token = await loadToken()
    await store.add(await toEntry(content, { id, token, code, ...(await readCapture()) }))
  }
}
