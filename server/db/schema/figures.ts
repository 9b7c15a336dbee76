import { bigint, boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core'

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
  dimensions: bigint('dimensions', { mode: 'number' }).array().notNull(),
  itemCounts: integer('item_counts').array().notNull(),
}

export const unitMonth = pgTable('unit_month', { ...rollup, ...sums })

export const cutMonth = pgTable('cut_month', {
  ...rollup,
  cut: text('cut').notNull(),
  value: text('value').notNull(),
  ...sums,
})
