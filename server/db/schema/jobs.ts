import { integer, jsonb, pgTable, real, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { JobState } from '#contract/job.ts'
import { bytea, instant } from './columns.ts'

/** Long work that servers take up one by one, with its result. */
export const jobs = pgTable('jobs', {
  jobId: uuid('job_id').primaryKey(),
  kind: text('kind').notNull(),
  question: jsonb('question').notNull(),
  /** Of the question, the method and the released state: the same question has one result. */
  questionHash: bytea('question_hash').notNull(),
  /** The unit asked about: who may see it may see the job. */
  unitId: integer('unit_id').notNull(),
  /** Null for the command line. */
  askedBy: uuid('asked_by'),
  state: text('state').$type<JobState>().notNull().default('queued'),
  /** 0..1 */
  progress: real('progress').notNull().default(0),
  attempt: smallint('attempt').notNull().default(0),
  /** The server at work on it; made anew at every attempt. */
  holder: uuid('holder'),
  /** By the clock of the database; a server that dies lets it run out. */
  leaseUntil: instant('lease_until'),
  result: jsonb('result'),
  /** Code of the problem it failed with. */
  error: text('error'),
  createdAt: instant('created_at').notNull(),
  finishedAt: instant('finished_at'),
})
