import type { FastifyInstance } from 'fastify'
import type { AnalysisQuestion, AnalysisResult } from '#contract/analyses.ts'
import type { Job } from '#contract/job.ts'
import { type AnalysisRules, analysisRules } from '../../server/analyses/rules.ts'
import { runAnalysis } from '../../server/analyses/run.ts'
import type { Clock } from '../../server/calendar.ts'
import { openReader } from '../../server/db/reader.ts'
import { type JobEngine, startJobs } from '../../server/jobs/engine.ts'
import type { JobOutcome, StartRun } from '../../server/jobs/run.ts'
import { inThread } from '../../server/jobs/thread.ts'
import type { ClaimedJob } from '../../server/queries/jobs.ts'
import type { TestDatabase } from './database.ts'

export type AnalysisJob = Job<AnalysisQuestion, AnalysisResult>

/** Looks again and again until something is so; the test's own time limit ends what never is. */
export async function until<Value>(look: () => Promise<Value | null | false>): Promise<Value> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** An engine as the server has it, with threads of its own. */
export function realEngine({ db, adminUrl }: TestDatabase, clock: Clock): JobEngine {
  const onError = (error: unknown) => console.error(error)
  return startJobs(db, { clock, startRun: inThread(adminUrl, onError), onError, pauseSeconds: 0.1 })
}

/** An engine without threads: what a job finds is the same, and hundreds of them take seconds. */
export function quickEngine(
  { db, adminUrl }: TestDatabase,
  clock: Clock,
  rules: AnalysisRules = analysisRules,
): JobEngine {
  const runHere = async ({ question }: ClaimedJob): Promise<JobOutcome> => {
    const reader = await openReader(adminUrl)
    try {
      return {
        kind: 'done',
        result: await runAnalysis(question as AnalysisQuestion, reader, () => {}, rules),
      }
    } finally {
      await reader.close()
    }
  }
  const startRun: StartRun = (job) => ({ outcome: runHere(job), end: () => {} })
  return startJobs(db, { clock, startRun, onError: (error) => console.error(error), pauseSeconds: 0.02 })
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
  // A server under load turns away analyses first, and says when to come again.
  const id = await until(async () => {
    const reply = await ask(app, cookie, payload)
    return reply.statusCode !== 503 && reply.json().id
  })
  return until(async () => {
    const job = await look(app, cookie, id)
    return typeof job.finishedAt === 'string' && job
  })
}
