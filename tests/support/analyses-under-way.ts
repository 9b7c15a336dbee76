import { randomBytes } from 'node:crypto'
import { analysisJob } from '../../server/analyses/edition.ts'
import { ensureJob, findJob, type JobRow } from '../../server/queries/jobs.ts'
import { questionOf } from './analysis-question.ts'
import { until } from './jobs.ts'
import type { TwoServers } from './two-servers.ts'

/** Asks for so many analyses. @returns how to wait for what became of them */
export async function askForAnalyses(
  { open, withDatabase }: TwoServers,
  count: number,
): Promise<(servers: TwoServers) => Promise<JobRow[]>> {
  const unitId = open.collectors.X1?.unitId ?? 0
  const question = questionOf('quality', unitId)
  const ids = await withDatabase(async (db) => {
    const made: string[] = []
    for (let index = 0; index < count; index++) {
      const job = { kind: analysisJob, question, questionHash: randomBytes(32), unitId, askedBy: null }
      made.push((await ensureJob(db, job, new Date())).job.jobId)
    }
    return made
  })
  return ({ withDatabase: later }) =>
    later((db) =>
      until(async () => {
        const rows = await Promise.all(ids.map((id) => findJob(db, id)))
        const ended = rows.filter((row) => row !== null && row.finishedAt !== null) as JobRow[]
        return ended.length === ids.length && ended
      }),
    )
}
