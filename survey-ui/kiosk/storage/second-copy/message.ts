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

/** Sends a request to the worker. @throws Error when it failed or did not answer in time */
export type AskWorker = (kind: CopyRequest['kind'], text?: string) => Promise<string>

const patienceMs = 10_000

/** Requests to a worker, each with its answer. */
export function askWorker(worker: Worker): AskWorker {
  let last = 0
  const running = new Map<number, (answer: CopyAnswer) => void>()
  worker.addEventListener('message', ({ data: answer }: MessageEvent<CopyAnswer>) => {
    running.get(answer.id)?.(answer)
    running.delete(answer.id)
  })
  return (kind, text = '') =>
    new Promise((resolve, reject) => {
      const id = ++last
      const timer = setTimeout(() => reject(new Error('The second copy does not answer.')), patienceMs)
      running.set(id, ({ isDone, text: answer }) => {
        clearTimeout(timer)
        if (isDone) resolve(answer)
        else reject(new Error(answer))
      })
      worker.postMessage({ id, kind, text })
    })
}
