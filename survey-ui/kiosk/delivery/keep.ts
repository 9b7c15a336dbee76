import type { OutboxStore } from '../storage/outbox.ts'
import type { CaptureReading } from './clock.ts'
import { type Place, randomHex, toEntry } from './entry.ts'

export interface KeepParts {
  store: Pick<OutboxStore, 'add'>
  readCapture: () => Promise<{ now: number; reading: CaptureReading }>
  /** Gives up what is held back for this moment. @throws the fault itself where room would not help */
  makeRoom: (fault: unknown) => Promise<void>
}

/**
 * Keeps a finished response with the token of the enrolment that it was begun under. Resolves when it is on the
 * disk.
 * @throws when it could not be stored
 */
export type Keep = (content: Place, code: string | null, token: string) => Promise<void>

export function makeKeep({ store, readCapture, makeRoom }: KeepParts): Keep {
  // A second try after a fault is the same response: should the first have been stored after all, it counts once.
  const ids = new WeakMap<Place, string>()
  return async (content, code, token) => {
    const id = ids.get(content) ?? randomHex()
    ids.set(content, id)
    const entry = await toEntry(content, { id, token, code, ...(await readCapture()) })
    await store.add(entry).catch(async (fault) => {
      await makeRoom(fault)
      await store.add(entry)
    })
  }
}
