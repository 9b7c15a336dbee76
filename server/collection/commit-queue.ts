import { silentDatabase } from '../db/client.ts'
import { problems } from '../problem.ts'
import type { StoredResponse } from '../queries/responses.ts'
import type { Outcome } from './store-once.ts'

type Save = (unitId: number, list: StoredResponse[]) => Promise<Map<string, Outcome>>

interface Waiting {
  response: StoredResponse
  settle: { resolve(outcome: Outcome | null): void; reject(error: unknown): void }
}

export interface CommitQueue {
  /**
   * Resolves, after the commit, to what is stored under the id; null when a used code kept it out.
   * @throws Problem busy when too many wait already
   */
  commit(response: StoredResponse): Promise<Outcome | null>
  /** How full the queue is, 0..1. */
  fullness(): number
}

/** Some seconds' worth of work and some megabytes: whoever comes later had better wait outside. */
const mostWaiting = 4000
const largestCommit = 200
/** Below this number of commits at a time a response does not wait for one to end. More than one, so that a unit
 * whose commit hangs holds up nobody else. */
const fewCommitting = 2

/**
 * Lets responses of a unit that arrive while commits are under way share one: they leave when the next of any unit
 * ends, since a commit costs as much as several responses. No timer: a lone response is saved at once. No
 * transaction crosses two units.
 * @param most how many may wait in this process before new ones are turned away
 */
export function makeCommitQueue(save: Save, most = mostWaiting): CommitQueue {
  // In the order in which their units began to wait.
  const queues = new Map<number, Waiting[]>()
  const committing = new Set<number>()
  const underWay = new Map<string, Promise<Outcome | null>>()
  let waitingCount = 0

  return {
    fullness: () => waitingCount / most,
    commit(response) {
      const name = nameOf(response)
      const first = underWay.get(name)
      if (first) return first.then((outcome) => outcome && { ...outcome, isNew: false })
      const outcome = store(response).finally(() => underWay.delete(name))
      underWay.set(name, outcome)
      return outcome
    },
  }

  async function store(response: StoredResponse): Promise<Outcome | null> {
    if (waitingCount >= most) throw problems.overloaded()
    waitingCount++
    try {
      return await new Promise((resolve, reject) => enqueue({ response, settle: { resolve, reject } }))
    } finally {
      waitingCount--
    }
  }

  function enqueue(waiting: Waiting): void {
    const { unitId } = waiting.response
    const queue = queues.get(unitId)
    if (queue) queue.push(waiting)
    else queues.set(unitId, [waiting])
    // After the requests that have arrived already were read, so that these too share the commit.
    if (committing.size < fewCommitting && !committing.has(unitId)) setImmediate(departIfFew)
  }

  function departIfFew(): void {
    if (committing.size < fewCommitting) depart()
  }

  function depart(): void {
    for (const unitId of queues.keys()) if (!committing.has(unitId)) void commitNext(unitId)
  }

  async function commitNext(unitId: number): Promise<void> {
    const { together, later } = firstOfEachId(queues.get(unitId) ?? [])
    queues.delete(unitId)
    if (later.length > 0) queues.set(unitId, later)
    committing.add(unitId)
    await settle(unitId, together)
    committing.delete(unitId)
    depart()
  }

  async function settle(unitId: number, together: Waiting[]): Promise<void> {
    try {
      const outcomes = await save(
        unitId,
        together.map((waiting) => waiting.response),
      )
      for (const { response, settle } of together) settle.resolve(outcomes.get(response.responseId) ?? null)
    } catch (error) {
      // One unstorable response must not take the others with it: then each goes alone. A database that does
      // not answer would not answer one by one either.
      if (together.length > 1 && isAboutData(error))
        for (const waiting of together) await settle(unitId, [waiting])
      else rejectAll(together, error)
      if (isSilence(error)) rejectAllQueued(error)
    }
  }

  /** They have waited while others waited in vain, and would wait as long again to hear the same. */
  function rejectAllQueued(error: unknown): void {
    for (const queue of queues.values()) rejectAll(queue, error)
    queues.clear()
  }
}

function rejectAll(list: readonly Waiting[], error: unknown): void {
  for (const { settle } of list) settle.reject(error)
}

/** Copies of one response that come at once, as an impatient network makes them, share one commit. */
function nameOf({ unitId, responseId, bodyHash, codeHash }: StoredResponse): string {
  return `${unitId} ${responseId} ${bodyHash} ${codeHash}`
}

/** Whether PostgreSQL refused the values themselves: classes 22 (data) and 23 (constraints). */
function isAboutData(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && /^2[23]/.test(String(cause.code))) return true
  }
  return false
}

/** Whether the database said nothing at all for as long as we listen. */
function isSilence(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause.message.includes(silentDatabase)) return true
  return false
}

/** Two contents under one id, or two uses of one code, go into two commits, so that the second finds the first. */
function firstOfEachId(queue: Waiting[]): { together: Waiting[]; later: Waiting[] } {
  const taken = new Set<string>()
  const together: Waiting[] = []
  const later: Waiting[] = []
  for (const waiting of queue) {
    const { responseId, codeHash } = waiting.response
    const names = codeHash === null ? [responseId] : [responseId, codeHash]
    const isRepeated = names.some((name) => taken.has(name))
    if (isRepeated || together.length === largestCommit) later.push(waiting)
    else {
      for (const name of names) taken.add(name)
      together.push(waiting)
    }
  }
  return { together, later }
}
