import { date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { UnitKind } from '#contract/office.ts'

// Units in time, and what they serve.

export const units = pgTable('units', {
  unitId: integer('unit_id').primaryKey().generatedAlwaysAsIdentity(),
  code: text('code').notNull(),
})

export const unitVersions = pgTable('unit_versions', {
  unitId: integer('unit_id').notNull(),
  validFrom: date('valid_from').notNull(),
  /** First day on which this no longer holds; null while it holds. */
  validTo: date('valid_to'),
  parentId: integer('parent_id'),
  kind: text('kind').$type<UnitKind>().notNull(),
  area: text('area').$type<'urban' | 'rural' | 'remote'>(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
})

export const unitSuccessions = pgTable('unit_successions', {
  successionId: integer('succession_id').primaryKey().generatedAlwaysAsIdentity(),
  predecessorId: integer('predecessor_id').notNull(),
  successorId: integer('successor_id').notNull(),
  day: date('day').notNull(),
  act: text('act').$type<'merger' | 'split' | 'abolition' | 'transfer'>().notNull(),
  legalBasis: text('legal_basis').notNull(),
})

export const servicePoints = pgTable('service_points', {
  servicePointId: integer('service_point_id').primaryKey().generatedAlwaysAsIdentity(),
  unitId: integer('unit_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
})
