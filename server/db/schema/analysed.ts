import { bigint, date, integer, pgTable, uuid } from 'drizzle-orm/pg-core'

// What analyses over rows are made of: settled once, quarter by quarter.

/** Quarters of a survey of which something has been analysed. */
export const analysedQuarters = pgTable('analysed_quarters', {
  surveyId: integer('survey_id').notNull(),
  quarter: date('quarter').notNull(),
})

/** Responses that count in such a quarter and are in no analysis of it. */
export const analysedWithout = pgTable('analysed_without', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
})

/** Answers that analyses of a quarter hold and figures did not when it was settled. */
export const analysedRests = pgTable('analysed_rests', {
  unitId: integer('unit_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  quarter: date('quarter').notNull(),
  /** Left out of figures for good, laid out as in `unit_month`. */
  leftDimensions: bigint('left_dimensions', { mode: 'number' }).array().notNull(),
  leftItems: bigint('left_items', { mode: 'number' }).array().notNull(),
  /** Waiting then for more of their piece. */
  openDimensions: bigint('open_dimensions', { mode: 'number' }).array().notNull(),
  openItems: bigint('open_items', { mode: 'number' }).array().notNull(),
})

/** Quarters of a unit that analyses go without for good. */
export const analysedWithdrawn = pgTable('analysed_withdrawn', {
  unitId: integer('unit_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  quarter: date('quarter').notNull(),
  /** The fold that did. */
  withdrawnIn: bigint('withdrawn_in', { mode: 'number' }).notNull(),
})
