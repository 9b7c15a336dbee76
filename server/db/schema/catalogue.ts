import { date, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'

// What responses can be about, and counts that weight them.

export const fields = pgTable('fields', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
})

export const procedures = pgTable('procedures', {
  code: text('code').primaryKey(),
  fieldCode: text('field_code'),
  name: text('name').notNull(),
  nameEn: text('name_en'),
})

export const volumes = pgTable('volumes', {
  unitId: integer('unit_id').notNull(),
  year: smallint('year').notNull(),
  fieldCode: text('field_code').notNull(),
  transactions: integer('transactions').notNull(),
  /** Null, with its day, for counts imported before sources were asked for. */
  source: text('source'),
  sourceOn: date('source_on'),
})

export const margins = pgTable('margins', {
  year: smallint('year').notNull(),
  variable: text('variable').notNull(),
  category: text('category').notNull(),
  population: integer('population').notNull(),
  /** As of volumes. */
  source: text('source'),
  sourceOn: date('source_on'),
})
