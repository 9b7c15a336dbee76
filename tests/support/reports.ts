import type { FastifyInstance } from 'fastify'
import type { Role } from '#contract/office.ts'
import type { ReportDetails, ReportMove, ReportRecord, ReportScope } from '#contract/publication.ts'
import type { Clock } from '../../server/calendar.ts'
import type { Db } from '../../server/db/client.ts'
import { openReader } from '../../server/db/reader.ts'
import { type JobEngine, startJobs } from '../../server/jobs/engine.ts'
import type { JobOutcome, StartRun } from '../../server/jobs/run.ts'
import { renderFiles } from '../../server/publication/render-files.ts'
import type { RenderingQuestion } from '../../server/publication/rendering-job.ts'
import type { ClaimedJob } from '../../server/queries/jobs.ts'
import { fold } from '../../server/rollups/fold.ts'
import { addAccountOf, type Visitor, visitor } from './accounts.ts'
import type { TestDatabase } from './database.ts'
import { until } from './jobs.ts'
import type { TestClock } from './server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put } from './survey.ts'

/** One item of each dimension of the shipped questionnaire. */
const asked = ['acc1', 'pro1', 'stf1', 'res1', 'fbk1']

/** A survey that runs, and what takes its responses in. */
export interface Collecting {
  open: OpenSurvey
  app: FastifyInstance
  db: Db
  clock: TestClock
}

interface Arriving {
  unit: string
  /** Days of capture, in turn. */
  days: readonly string[]
  responses: number
  satisfied: number
}

/** Takes in responses to one item of each dimension, and counts them. */
export async function arrive(
  { open, app, db, clock }: Collecting,
  { unit, days, responses, satisfied }: Arriving,
): Promise<void> {
  for (let person = 0; person < responses; person++) {
    const day = days[person % days.length] ?? ''
    clock.set(`${day}T09:00:00+07:00`)
    const answers = Object.fromEntries(asked.map((item) => [item, person < satisfied ? 5 : 2]))
    const reply = await put(app, newId(), contentOf(open, answers, unit, day))
    if (reply.statusCode !== 201) throw new Error(reply.body)
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
}

/** Responses of January to May 2026: X1 has 40, X2 30 and X3 seven, which is enough inside the office alone. */
export async function collect(app: FastifyInstance, db: Db, clock: TestClock): Promise<Collecting> {
  const collecting = { open: await openSurvey(db, { key: 'khao-sat-2026' }), app, db, clock }
  const days = ['2026-01-12', '2026-02-12', '2026-03-12', '2026-04-12', '2026-05-12']
  await arrive(collecting, { unit: 'X1', days, responses: 40, satisfied: 31 })
  await arrive(collecting, { unit: 'X2', days, responses: 30, satisfied: 18 })
  await arrive(collecting, { unit: 'X3', days, responses: 7, satisfied: 6 })
  return collecting
}

/** An engine that renders in this process: what is rendered is the same, and no thread has to start. */
export function renderingEngine({ db, adminUrl }: TestDatabase, clock: Clock): JobEngine {
  const run = async ({ question }: ClaimedJob): Promise<JobOutcome> => {
    const reader = await openReader(adminUrl)
    try {
      return { kind: 'done', ...(await renderFiles(question as RenderingQuestion, reader, () => {})) }
    } finally {
      await reader.close()
    }
  }
  const startRun: StartRun = (job) => ({ outcome: run(job), end: () => {} })
  return startJobs(db, { clock, startRun, onError: (error) => console.error(error), pauseSeconds: 0.02 })
}

export function scopeOf(unitId: number, change: Partial<ReportScope> = {}): ReportScope {
  const period = { from: '2026-01', to: '2026-05' }
  return { kind: 'province', instrument: 'sipas', unitId, field: null, ...period, language: 'vi', ...change }
}

export const details: ReportDetails = {
  number: '12',
  day: '2026-06-20',
  authority: 'KT',
  onBehalfOf: 'GIÁM ĐỐC',
  position: 'PHÓ GIÁM ĐỐC',
  signer: 'Trần Thị Bình',
  recipients: ['- Ủy ban nhân dân tỉnh (để báo cáo);', '- Lưu: VT.'],
  toldNotes: [],
  toldActions: [],
}

/** Somebody who has signed in. */
export async function somebody(
  app: FastifyInstance,
  db: Db,
  role: Role,
  unitId: number | null = null,
): Promise<Visitor> {
  const person = visitor(app)
  const { status } = await person.signIn(await addAccountOf(db, role, unitId))
  if (status !== 200) throw new Error('sign-in failed')
  return person
}

/** Begins a report and waits until it is rendered. */
export async function begin(
  who: Visitor,
  scope: ReportScope,
  change: Partial<ReportDetails> = {},
): Promise<ReportRecord> {
  const { status, body } = await who('POST', '/reports', { scope, details: { ...details, ...change } })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return rendered(who, body.reportId)
}

/** The report once its rendering has ended. */
export function rendered(who: Visitor, reportId: string): Promise<ReportRecord> {
  return until(async () => {
    const { body } = await who('GET', `/reports/${reportId}`)
    return ['done', 'failed', 'cancelled'].includes(body.job?.state) && body
  })
}

/** Makes one move on the report as it stands. */
export async function move(who: Visitor, reportId: string, name: ReportMove, note = '') {
  const { revision } = (await who('GET', `/reports/${reportId}`)).body
  return who('POST', `/reports/${reportId}/moves`, { revision, move: name, note })
}

/** Takes a rendered draft the whole way. */
export async function publish(writer: Visitor, decider: Visitor, reportId: string): Promise<ReportRecord> {
  for (const [who, name] of [
    [writer, 'submit'],
    [decider, 'approve'],
    [decider, 'publish'],
  ] as const) {
    const { status, body } = await move(who, reportId, name)
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
  return (await writer('GET', `/reports/${reportId}`)).body
}
