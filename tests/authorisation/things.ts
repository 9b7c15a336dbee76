import { randomBytes, randomUUID } from 'node:crypto'
import { analysisJob } from '../../server/analyses/edition.ts'
import type { Db } from '../../server/db/client.ts'
import { createBatch } from '../../server/paper/create-batch.ts'
import { addCodeBatch, setCodeBatchRevoked } from '../../server/queries/code-batches.ts'
import { ensureCollector, revokeCollector } from '../../server/queries/collectors.ts'
import { addGrant } from '../../server/queries/grants.ts'
import { ensureJob } from '../../server/queries/jobs.ts'
import { addReport } from '../../server/queries/reports.ts'
import { addAccount } from '../../server/queries/staff.ts'
import { questionOf } from '../support/analysis-question.ts'
import { details, scopeOf } from '../support/reports.ts'
import { standTablet } from '../support/standing-tablet.ts'

const at = new Date('2026-06-01T08:00:00+07:00')

/** What belongs to a unit and can be named in an address. */
export interface Things {
  link: number
  place: number
  tablet: string
  batch: number
  codes: number
  job: string
  report: string
  person: string
  grant: string
}

export const nothingOfTheKind: Things = {
  link: 999_999,
  place: 999_999,
  tablet: randomUUID(),
  batch: 999_999,
  codes: 999_999,
  job: randomUUID(),
  report: randomUUID(),
  person: randomUUID(),
  grant: randomUUID(),
}

/** Puts one of everything into a unit. */
export async function furnish(db: Db, unitId: number, survey: string): Promise<Things> {
  const token = () => randomBytes(6).toString('hex')
  const place = (kind: 'link' | 'tablet', channel: 'qr' | 'tablet') =>
    ensureCollector(db, { token: token(), unitId, kind, channel, name: kind }, at)
  const { collectorId: link } = await place('link', 'qr')
  await revokeCollector(db, link, '2026-06-01')
  const tabletPlace = await place('tablet', 'tablet')
  const { deviceId: tablet } = await standTablet(db, tabletPlace)
  const paper = { name: token(), day: '2026-06-01', issued: 3, firstSerial: 1, keyings: 2 as const }
  const { batchId: batch } = await createBatch(db, { unitId, survey, ...paper }, at)
  const issue = {
    collectorId: link,
    unitId,
    name: token(),
    quantity: 1,
    issuedOn: '2026-06-01',
    expiresOn: null,
  }
  const { codeBatchId: codes } = await addCodeBatch(db, issue, at)
  await setCodeBatchRevoked(db, codes, '2026-06-01')
  const question = {
    question: questionOf('priorities', unitId),
    questionHash: randomBytes(32),
    unitId,
    askedBy: null,
  }
  const { job } = await ensureJob(db, { kind: analysisJob, ...question }, at)
  const login = `nguoi-${token()}`
  const person = (await addAccount(db, { login, name: login, passwordHash: null }, at)) ?? ''
  const right = { role: 'clerk' as const, unitId, validFrom: '2026-01-01', validTo: null }
  const grant = await addGrant(db, person, right)
  const report = await addReport(db, { scope: scopeOf(unitId), details, author: person }, at)
  return {
    link,
    place: tabletPlace.collectorId,
    tablet,
    batch,
    codes,
    job: job.jobId,
    report: report?.reportId ?? '',
    person,
    grant,
  }
}
