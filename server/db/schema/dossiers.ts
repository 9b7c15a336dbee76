import { date, integer, numeric, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import type { OfficialIndexName } from '#contract/official-index.ts'

// What stands beside the figures of satisfaction.

export const dossierResults = pgTable('dossier_results', {
  unitId: integer('unit_id').notNull(),
  year: smallint('year').notNull(),
  /** 1 to 12; 0 where only the whole year is known. */
  month: smallint('month').notNull(),
  /** Empty for all fields together. */
  fieldCode: text('field_code').notNull(),
  handled: integer('handled').notNull(),
  onTime: integer('on_time').notNull(),
  source: text('source').notNull(),
  sourceOn: date('source_on').notNull(),
})

export const officialIndices = pgTable('official_indices', {
  unitId: integer('unit_id').notNull(),
  name: text('name').$type<OfficialIndexName>().notNull(),
  year: smallint('year').notNull(),
  points: numeric('points', { precision: 5, scale: 2, mode: 'number' }).notNull(),
  rank: smallint('rank'),
  /** How many were ranked; null, with the rank, where none was published. */
  ranked: smallint('ranked'),
  source: text('source').notNull(),
  sourceOn: date('source_on').notNull(),
})
