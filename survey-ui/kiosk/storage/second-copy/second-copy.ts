import type { Change } from './changes.ts'
import { type AskWorker, askWorker } from './message.ts'

/**
 * Everything that this device keeps, a second time, outside its database. When a browser was killed in the middle
 * of a write, its database may not open any more; Chromium then deletes all of it and begins an empty one.
 * Nothing here throws: without a second copy the database serves alone.
 */
export interface SecondCopy {
  /** All changes of the copy, oldest first; empty when there is none. */
  read: () => Promise<Change[]>
  /** Adds what one write did. Resolves when it is on the disk, or when the copy had to be given up. */
  append: (changes: Change[]) => Promise<void>
  /** Begins the copy anew with all that is kept now. */
  replace: (readAll: () => Promise<Change[]>) => Promise<void>
  /** Whether more was added than the copy began with. */
  isLong: () => boolean
}

export const noSecondCopy: SecondCopy = {
  read: async () => [],
  append: async () => undefined,
  replace: async () => undefined,
  isLong: () => false,
}

const lockName = 'hai-long-second-copy'
const slackCharacters = 100_000

const toLine = (changes: Change[]) => `${JSON.stringify(changes)}\n`

/** Reads up to the first line that is not whole: a kill cut it, and nobody was told of it. */
export function toChanges(text: string): Change[] {
  const changes: Change[] = []
  for (const line of text.split('\n')) {
    try {
      changes.push(...JSON.parse(line))
    } catch {
      break
    }
  }
  return changes
}

/** Opens the second copy in a worker of `startWorker`, where the browser can do that. */
export function openSecondCopy(startWorker: () => Worker): SecondCopy {
  if (!('locks' in navigator && navigator.storage && 'getDirectory' in navigator.storage)) return noSecondCopy
  return secondCopy(askWorker(startWorker()))
}

function secondCopy(ask: AskWorker): SecondCopy {
  // A copy that misses a write must not be restored.
  let isWhole = false
  // What could not be read may still be there, and must not be written over.
  let isUnread = false
  let begun = 0
  let added = 0
  // One page at a time, and each page in the order in which it asked.
  const inTurn = <T>(work: () => Promise<T>) => navigator.locks.request(lockName, work) as Promise<T>
  // Nobody waits for it: the worker takes requests in their order.
  const giveUp = () => {
    isWhole = false
    ask('drop').catch(() => undefined)
  }
  return {
    read: () =>
      inTurn(async () => {
        const text = await ask('read').catch(() => null)
        isUnread = text === null
        return toChanges(text ?? '')
      }),
    append: (changes) =>
      inTurn(async () => {
        if (!isWhole) return
        const line = toLine(changes)
        added += line.length
        await ask('append', line).then(() => undefined, giveUp)
      }),
    replace: (readAll) =>
      inTurn(async () => {
        if (isUnread) return
        const lines = toLine(await readAll())
        await ask('replace', lines)
        isWhole = true
        begun = lines.length
        added = 0
      }).catch(giveUp),
    isLong: () => added > begun + slackCharacters,
  }
}
