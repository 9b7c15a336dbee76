import { bigint, boolean, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'

// What figures are read from.

export const batchExclusions = pgTable('batch_exclusions', {
  unitId: integer('unit_id').notNull(),
  batchId: integer('batch_id').notNull(),
  /** What the office decided; takes effect at the next release step that can hide single responses. */
  wanted: boolean('wanted').notNull(),
  applied: boolean('applied').notNull(),
})

const rollup = {
  unitId: integer('unit_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  month: date('month').notNull(),
}

const sums = {
  respondents: integer('respondents').notNull(),
  whole: bigint('whole', { mode: 'number' }).array().notNull(),
  /** Sums of each dimension, of each pair of them and, for a mean of items, of each pair of items. */
  dimensions: bigint('dimensions', { mode: 'number' }).array().notNull(),
  itemCounts: integer('item_counts').array().notNull(),
}

/** What has been put to the decision about cuts; null while nothing has. */
const decided = {
  decidedWhole: bigint('decided_whole', { mode: 'number' }).array(),
  decidedDimensions: bigint('decided_dimensions', { mode: 'number' }).array(),
}

export const unitMonth = pgTable('unit_month', {
  ...rollup,
  ...sums,
  /** What figures of dimensions and items may add up. */
  shownDimensions: bigint('shown_dimensions', { mode: 'number' }).array().notNull(),
  shownItems: integer('shown_items').array().notNull(),
  /** Released and not decided on yet; null while there is none. */
  openDimensions: bigint('open_dimensions', { mode: 'number' }).array(),
  openItems: integer('open_items').array(),
  /** The fold that changed the cell last. */
  changedIn: bigint('changed_in', { mode: 'number' }).notNull().default(1),
  ...decided,
})

/** One row: how far the cells have come. */
export const rollupState = pgTable('rollup_state', {
  isOnly: boolean('is_only').primaryKey().default(true),
  /** The last fold that changed cells. */
  fold: bigint('fold', { mode: 'number' }).notNull(),
  /** The last fold that took cells away. */
  clearedIn: bigint('cleared_in', { mode: 'number' }).notNull(),
})

/** Responses that count elsewhere than in their own unit and month. */
export const responseBookings = pgTable('response_bookings', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  countedUnitId: integer('counted_unit_id').notNull(),
  countedMonth: date('counted_month').notNull(),
})

export const cutMonth = pgTable('cut_month', {
  ...rollup,
  cut: text('cut').notNull(),
  value: text('value').notNull(),
  ...sums,
  ...decided,
})

/** Sums of a value of a cut that figures may add up, by the unit that shows them. */
export const cutShown = pgTable('cut_shown', {
  unitId: integer('unit_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  quarter: date('quarter').notNull(),
  cut: text('cut').notNull(),
  /** Empty for responses that name none. */
  value: text('value').notNull(),
  whole: bigint('whole', { mode: 'number' }).array().notNull(),
  dimensions: bigint('dimensions', { mode: 'number' }).array().notNull(),
})

/** What each unit gave to `cutShown`, for checks. */
export const cutPlaces = pgTable('cut_places', {
  unitId: integer('unit_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  quarter: date('quarter').notNull(),
  cut: text('cut').notNull(),
  value: text('value').notNull(),
  shownUnitId: integer('shown_unit_id').notNull(),
  isOpening: boolean('is_opening').notNull().default(false),
  whole: bigint('whole', { mode: 'number' }).array().notNull(),
  dimensions: bigint('dimensions', { mode: 'number' }).array().notNull(),
})
