import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Answers } from '#contract/flow.ts'
import type { PaperBatch } from '#contract/paper.ts'
import type { Db } from '../../server/db/client.ts'

/** A request as a signed-in person. */
export function as(app: FastifyInstance, cookie: string) {
  return async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const body = payload ? { payload } : {}
    const reply = await app.inject({ method, url: `/api/v1${path}`, headers: { cookie }, ...body })
    return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() }
  }
}

export type Ask = ReturnType<typeof as>

interface BatchOptions {
  unitId: number
  survey: string
  issued?: number
  keyings?: 1 | 2
  day?: string
  firstSerial?: number
}

/** A new batch of ballots from number 1 on. */
export async function newBatch(ask: Ask, { unitId, survey, ...options }: BatchOptions): Promise<PaperBatch> {
  const name = `Lô ${randomBytes(4).toString('hex')}`
  const batch = {
    unitId,
    survey,
    name,
    day: '2026-06-10',
    issued: 10,
    firstSerial: 1,
    keyings: 1,
    ...options,
  }
  const { status, body } = await ask('POST', '/paper-batches', batch)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body as PaperBatch
}

/** Keys one ballot to the end. */
export function key(
  ask: Ask,
  { batchId }: PaperBatch,
  serial: number,
  answers: Answers,
  {
    keying = 1,
    ...more
  }: { keying?: 1 | 2; isSpoiled?: boolean; isComplete?: boolean; replaces?: boolean } = {},
) {
  const ballot = { answers, respondent: {}, isSpoiled: false, isComplete: true, ...more }
  return ask('PUT', `/paper-batches/${batchId}/ballots/${serial}/${keying}`, ballot)
}

/** What is stored of a survey, by its first level. */
export async function storedOf(db: Db, surveyId: number) {
  const { rows } = await db.execute<{ day: string; channel: string; unit: number; level: number }>(sql`
    select day::text as day, channel, unit_id as unit, levels[1] as level from responses
    where survey_id = ${surveyId} order by levels[1]`)
  return rows
}

/** How many ballots of a batch are kept as they were keyed. */
export async function ballotsLeft(db: Db, batchId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ballots where batch_id = ${batchId}`,
  )
  return rows[0]?.n ?? -1
}

/** What the audit log says of an act on a batch. */
export async function actsOf(db: Db, act: string, batchId: number): Promise<unknown[]> {
  const { rows } = await db.execute<{ subject: unknown }>(sql`
    select subject from audit_log where act = ${act} and (subject ->> 'batch')::int = ${batchId} order by number`)
  return rows.map(({ subject }) => subject)
}
