import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** How much waits in the whole installation. Sums alone: nothing of a unit, a place or a person. */
export interface Backlog extends Record<string, unknown> {
  /** Responses that are stored and that no figure shows yet. */
  waiting: number
  quarantined: number
  queuedJobs: number
  runningJobs: number
  auditRows: number
}

export async function readBacklog(db: Db): Promise<Backlog> {
  const { rows } = await db.execute<Backlog>(sql`
    select (select count(*) from response_waiting)::float8 as waiting,
      (select count(*) from quarantine)::float8 as quarantined,
      (select count(*) from jobs where state = 'queued')::float8 as "queuedJobs",
      (select count(*) from jobs where state = 'running')::float8 as "runningJobs",
      -- Its numbers have no gaps, and what is past its period is cut off at the beginning.
      (select coalesce(max(number), 0) from audit_log)::float8 as "auditRows"`)
  const [backlog] = rows
  if (!backlog) throw new Error('the database told nothing of what waits')
  return backlog
}

/** Every unit there ever was. */
export async function listUnitIds(db: Db): Promise<number[]> {
  const { rows } = await db.execute<{ unitId: number }>(sql`select unit_id as "unitId" from units`)
  return rows.map(({ unitId }) => unitId)
}
