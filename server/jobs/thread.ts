import { Worker } from 'node:worker_threads'
import type { JobOutcome, StartRun, ThreadInput, ThreadMessage } from './run.ts'

// Columns of answers lie outside of the heap and are bounded by their reader.
const resourceLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 64 }

/**
 * Runs each job in a thread of its own, with a connection of its own: neither its arithmetic nor its memory
 * stands in the way of a response.
 * @param onBug told of errors that are ours
 */
export function inThread(databaseUrl: string, onBug: (error: unknown) => void): StartRun {
  return (job, onProgress) => {
    const input: ThreadInput = { databaseUrl, job: { kind: job.kind, question: job.question } }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: input, resourceLimits })
    const { promise, resolve } = Promise.withResolvers<JobOutcome>()
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress(message.share)
      else if (message.kind === 'bug') onBug(message.error)
      else resolve(message.outcome)
    })
    worker.on('error', (error) => {
      const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!isTooLarge) onBug(error)
      resolve({ kind: 'failed', error: isTooLarge ? 'too_much_memory' : 'internal' })
    })
    worker.on('exit', () => resolve({ kind: 'interrupted', error: 'job_lost' }))
    return {
      outcome: promise,
      end: () => {
        resolve({ kind: 'ended' })
        void worker.terminate()
      },
    }
  }
}
