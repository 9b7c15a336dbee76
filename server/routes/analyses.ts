import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type AnalysisQuestion, type AnalysisResult, analysisBody } from '#contract/analyses.ts'
import { type Job, jobParams } from '#contract/job.ts'
import { askAnalysis, resolveQuestion } from '../analyses/ask.ts'
import { analysisJob } from '../analyses/edition.ts'
import { managers, personOf, readers, withRolesOf } from '../auth/policy.ts'
import { unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { cancelJob, findJob, type JobRow } from '../queries/jobs.ts'
import type { SignedIn } from '../queries/staff.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{
  Options: { db: Db; clock: Clock; wakeJobs: () => void }
}>
type AnalysisJob = Job<AnalysisQuestion, AnalysisResult>

function toJob(row: JobRow, mayCancel: boolean): AnalysisJob {
  const { jobId, question, state, progress, result, error, createdAt, finishedAt } = row
  return {
    id: jobId,
    question: question as AnalysisQuestion,
    state,
    progress,
    result: result as AnalysisResult | null,
    error,
    createdAt: new Date(createdAt).toISOString(),
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    mayCancel,
  }
}

/** Analyses over the rows of responses: long work, asked for, looked after and cancelled. */
export const analysisRoutes: Plugin = async (app, { db, clock, wakeJobs }) => {
  /** Whoever asked may cancel, and those who manage the unit may cancel for everybody. */
  const mayCancel = async ({ state, askedBy, unitId }: JobRow, person: SignedIn): Promise<boolean> => {
    if (state !== 'queued' && state !== 'running') return false
    if (askedBy === person.staffId) return true
    const managed = await unitScopeOf(db, withRolesOf(person, managers), officeDay(clock()))
    return managed.visible.has(unitId)
  }

  app.post(
    '/analyses',
    { config: { policy: readers }, schema: { body: analysisBody } },
    async (request, reply) => {
      const person = personOf(request)
      const now = clock()
      const question = await resolveQuestion(db, request.body, person, now)
      const { job, isNew } = await askAnalysis(db, question, person, now)
      if (isNew) wakeJobs()
      return reply.code(isNew ? 201 : 200).send(toJob(job, await mayCancel(job, person)))
    },
  )

  /** @throws Problem not_found, also for a job about a unit out of sight */
  const requireJob = async (jobId: string, person: SignedIn): Promise<JobRow> => {
    const job = await findJob(db, jobId)
    if (job?.kind !== analysisJob) throw problems.notFound('analysis', jobId)
    const scope = await unitScopeOf(db, person, officeDay(clock()))
    if (!scope.visible.has(job.unitId)) throw problems.notFound('analysis', jobId)
    return job
  }

  app.get(
    '/analyses/:id',
    { config: { policy: readers }, schema: { params: jobParams } },
    async (request, reply) => {
      const person = personOf(request)
      reply.header('cache-control', 'no-store')
      const job = await requireJob(request.params.id, person)
      return toJob(job, await mayCancel(job, person))
    },
  )

  app.delete(
    '/analyses/:id',
    { config: { policy: readers }, schema: { params: jobParams } },
    async (request) => {
      const person = personOf(request)
      const job = await requireJob(request.params.id, person)
      const isOpen = job.state === 'queued' || job.state === 'running'
      if (isOpen && !(await mayCancel(job, person))) throw problems.notAllowed()
      await cancelJob(db, job.jobId, clock())
      return toJob(await requireJob(job.jobId, person), false)
    },
  )
}
