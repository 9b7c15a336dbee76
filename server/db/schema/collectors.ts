import { boolean, date, integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import type { Channel, CodePolicy, CollectorKind } from '#contract/collector.ts'
import type { KioskSettings } from '#contract/kiosk.ts'
import { instant } from './columns.ts'

// Where responses come in.

export const batches = pgTable('batches', {
  batchId: integer('batch_id').primaryKey().generatedAlwaysAsIdentity(),
  name: text('name').notNull(),
  kind: text('kind').$type<'import' | 'paper'>().notNull(),
  excluded: boolean('excluded').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  /** Imported since the last fold, which releases it whole where nothing else of a closed survey waits. */
  asksRelease: boolean('asks_release').notNull().default(false),
})

export const collectors = pgTable('collectors', {
  collectorId: integer('collector_id').primaryKey().generatedAlwaysAsIdentity(),
  token: text('token').notNull(),
  unitId: integer('unit_id').notNull(),
  servicePointId: integer('service_point_id'),
  batchId: integer('batch_id'),
  kind: text('kind').$type<CollectorKind>().notNull(),
  channel: text('channel').$type<Channel>().notNull(),
  name: text('name').notNull(),
  status: text('status').$type<'open' | 'closed' | 'revoked'>().notNull().default('open'),
  createdAt: instant('created_at').notNull(),
  /** What responses from here are about, where they do not say so themselves. */
  fieldCode: text('field_code'),
  procedureCode: text('procedure_code'),
  /** Last day on which the form opens; null without end. */
  expiresOn: date('expires_on'),
  /** What was captured later goes to quarantine; null while not revoked. */
  revokedOn: date('revoked_on'),
  codes: text('codes').$type<CodePolicy>().notNull().default('none'),
  kiosk: jsonb('kiosk').$type<Partial<KioskSettings>>().notNull().default({}),
})

export const collectorSurveys = pgTable('collector_surveys', {
  collectorId: integer('collector_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  position: smallint('position').notNull().default(0),
})

/** Invitations that staff handed out, by place and day. */
export const invitations = pgTable('invitations', {
  unitId: integer('unit_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  day: date('day').notNull(),
  handedOut: integer('handed_out').notNull(),
})
