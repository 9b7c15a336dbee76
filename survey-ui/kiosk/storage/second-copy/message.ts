export interface CopyRequest {
  id: number
  kind: 'read' | 'append' | 'replace' | 'drop'
  text: string
}

export interface CopyAnswer {
  id: number
  isDone: boolean
  /** What was read, or what went wrong. */
  text: string
}

/** Sends a request to the worker. @throws Error when it failed, did not answer in time, or the worker is gone */
export type AskWorker = (kind: CopyRequest['kind'], text?: string) => Promise<string>

const patienceMs = 5000

/** Requests to a worker, each with its answer. */
export function askWorker(worker: Worker): AskWorker {
  let last = 0
  let isGone = false
  const running = new Map<number, (answer: Omit<CopyAnswer, 'id'>) => void>()
  const end = (id: number, answer: Omit<CopyAnswer, 'id'>) => {
    running.get(id)?.(answer)
    running.delete(id)
  }
  worker.addEventListener('message', ({ data: answer }: MessageEvent<CopyAnswer>) => end(answer.id, answer))
  worker.addEventListener('error', () => {
    isGone = true
    for (const id of running.keys()) end(id, { isDone: false, text: 'The worker ended.' })
  })
  return (kind, text = '') =>
    new Promise((resolve, reject) => {
      if (isGone) return reject(new Error('The worker ended.'))
      const id = ++last
      const slow = { isDone: false, text: 'The worker does not answer.' }
      const timer = setTimeout(() => end(id, slow), patienceMs)
      running.set(id, ({ isDone, text: answer }) => {
        clearTimeout(timer)
        if (isDone) resolve(answer)
        else reject(new Error(answer))
      })
      worker.postMessage({ id, kind, text })
    })
}
