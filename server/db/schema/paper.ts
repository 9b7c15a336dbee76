import { boolean, date, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Answers } from '#contract/flow.ts'
import { instant } from './columns.ts'

// Piles of ballots.

/** A pile of ballots of one unit, survey and version. */
export const paperBatches = pgTable('paper_batches', {
  batchId: integer('batch_id').primaryKey(),
  unitId: integer('unit_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  /** Version of the privacy notice printed on its ballots. */
  notice: integer('notice').notNull(),
  /** Day of fieldwork under which its ballots are stored. */
  day: date('day').notNull(),
  /** Lowest printed number; the others follow without a gap. */
  firstSerial: integer('first_serial').notNull(),
  issued: integer('issued').notNull(),
  /** Counted by hand, as valid and spoiled are; null while not counted. */
  returned: integer('returned'),
  valid: integer('valid'),
  spoiled: integer('spoiled'),
  keyings: smallint('keyings').$type<1 | 2>().notNull(),
  status: text('status').$type<'open' | 'closing' | 'closed'>().notNull().default('open'),
  createdAt: instant('created_at').notNull(),
})

/** What was keyed, until its batch is closed. */
export const ballots = pgTable('ballots', {
  unitId: integer('unit_id').notNull(),
  batchId: integer('batch_id').notNull(),
  serial: integer('serial').notNull(),
  keying: smallint('keying').$type<1 | 2>().notNull(),
  responseId: uuid('response_id').notNull(),
  answers: jsonb('answers').$type<Answers>().notNull(),
  respondent: jsonb('respondent').$type<Record<string, string>>().notNull(),
  isSpoiled: boolean('is_spoiled').notNull(),
  /** False while a person is at it. */
  isComplete: boolean('is_complete').notNull(),
  keyedBy: uuid('keyed_by').notNull(),
})
