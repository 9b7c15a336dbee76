import { judgeActions } from './actions/judge.ts'
import type { Clock } from './calendar.ts'
import type { Db } from './db/client.ts'
import { deleteExpired } from './privacy/retention.ts'

const hour = 3_600_000
// After the start there is more pressing work.
const firstAfter = 60_000

/** What is due once a day or once a period. Each part does nothing while nothing is due. */
export async function doDailyWork(db: Db, clock: Clock): Promise<void> {
  await judgeActions(db, clock)
  await deleteExpired(db, clock)
}

/**
 * Looks every hour for what is due; the returned function waits for the last look to end.
 * @param copy takes the copy of the day where it is due; first, and whatever becomes of the rest
 */
export function workDaily(
  db: Db,
  clock: Clock,
  copy: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> = Promise.resolve()
  let isStopped = false
  const again = (after: number) => {
    if (isStopped) return
    timer = setTimeout(() => {
      current = copy()
        .catch(onError)
        .then(() => doDailyWork(db, clock))
        .catch(onError)
        .finally(() => again(hour))
    }, after)
  }
  again(firstAfter)
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await current
  }
}
