import type { FastifyInstance } from 'fastify'
import type { AnalysisQuestion, AnalysisResult } from '#contract/analyses.ts'
import type { Job } from '#contract/job.ts'
import type { Clock } from '../../server/calendar.ts'
import { type JobEngine, startJobs } from '../../server/jobs/engine.ts'
import { inThread } from '../../server/jobs/thread.ts'
import type { TestDatabase } from './database.ts'

export type AnalysisJob = Job<AnalysisQuestion, AnalysisResult>

/** Looks again and again until something is so; the test's own time limit ends what never is. */
export async function until<Value>(look: () => Promise<Value | null | false>): Promise<Value> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** An engine as the server has it, with threads of its own. */
export function realEngine({ db, adminUrl }: TestDatabase, clock: Clock): JobEngine {
  const onError = (error: unknown) => console.error(error)
  return startJobs(db, { clock, startRun: inThread(adminUrl, onError), onError, pauseSeconds: 0.1 })
}

/** Asks for an analysis. */
export function ask(app: FastifyInstance, cookie: string, payload: Record<string, unknown>) {
  return app.inject({ method: 'POST', url: '/api/v1/analyses', headers: { cookie }, payload })
}

/** Looks at an analysis. */
export async function look(app: FastifyInstance, cookie: string, id: string): Promise<AnalysisJob> {
  return (await app.inject({ url: `/api/v1/analyses/${id}`, headers: { cookie } })).json()
}

/** Asks and waits for the end. */
export async function analyse(
  app: FastifyInstance,
  cookie: string,
  payload: Record<string, unknown>,
): Promise<AnalysisJob> {
  const { id } = (await ask(app, cookie, payload)).json()
  return until(async () => {
    const job = await look(app, cookie, id)
    return job.finishedAt !== null && job
  })
}
