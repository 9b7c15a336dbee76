import { boolean, date, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Channel } from '#contract/collector.ts'
import { bytea } from './columns.ts'

// Responses, their texts, and what could not be accepted yet.

export const responseKey = pgTable('response_key', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  bodyHash: bytea('body_hash').notNull(),
  day: date('day').notNull(),
})

export const responses = pgTable('responses', {
  unitId: integer('unit_id').notNull(),
  day: date('day').notNull(),
  responseId: uuid('response_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  channel: text('channel').$type<Channel>().notNull(),
  /** Kept for counter and dossier instruments and for batches, otherwise null. */
  collectorId: integer('collector_id'),
  servicePointId: integer('service_point_id'),
  fieldCode: text('field_code'),
  procedureCode: text('procedure_code'),
  competentUnitId: integer('competent_unit_id'),
  serviceChannel: text('service_channel'),
  language: text('language').notNull(),
  notice: integer('notice').notNull(),
  /** In the order of the version's level items: chosen level, null skipped, 0 no opinion, -1 not shown. */
  levels: smallint('levels').array().$type<(number | null)[]>().notNull(),
  other: jsonb('other').$type<Record<string, unknown>>().notNull(),
  respondent: jsonb('respondent').$type<Record<string, string>>().notNull(),
  /** Time taken in steps of 10 seconds; null when not told. */
  secondsStep: smallint('seconds_step'),
  dayUncertain: boolean('day_uncertain').notNull(),
})

export const responseWaiting = pgTable('response_waiting', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  batchId: integer('batch_id'),
  day: date('day').notNull(),
  /** That of the response; null where it was stored before this column was. */
  channel: text('channel'),
  /** Answers no level item, so it moves no figure and counts in no step. */
  isBlank: boolean('is_blank').notNull().default(false),
})

export const quarantine = pgTable('quarantine', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  bodyHash: bytea('body_hash').notNull(),
  collectorId: integer('collector_id').notNull(),
  day: date('day').notNull(),
  reason: text('reason').notNull(),
  itemKey: text('item_key'),
  content: jsonb('content').notNull(),
  /** Came with a good single-use code, which was used up for it then. */
  hasCode: boolean('has_code').notNull().default(false),
  /** The clock of its device had jumped; the day is that of arrival. */
  dayUncertain: boolean('day_uncertain').notNull().default(false),
})

/** Responses of tablets that the office let in from quarantine, by the day under which they are stored. */
export const letInDays = pgTable('let_in_days', {
  unitId: integer('unit_id').notNull(),
  day: date('day').notNull(),
  letIn: integer('let_in').notNull(),
})
