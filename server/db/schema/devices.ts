import { bigint, boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, instant } from './columns.ts'

// Tablets: how they are enrolled and what they tell.

export const enrolmentCodes = pgTable('enrolment_codes', {
  code: text('code').primaryKey(),
  collectorId: integer('collector_id').notNull(),
  expiresAt: instant('expires_at'),
  usedAt: instant('used_at'),
  /** True for the fixed code of a demonstration alone. */
  reusable: boolean('reusable').notNull().default(false),
})

export const devices = pgTable('devices', {
  deviceId: uuid('device_id').primaryKey(),
  tokenHash: bytea('token_hash').notNull(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
  revokedAt: instant('revoked_at'),
})

export const enrolments = pgTable('enrolments', {
  deviceId: uuid('device_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  beganAt: instant('began_at').notNull(),
  endedAt: instant('ended_at'),
})

/** Tablets that show a code and wait for the office to accept them. */
export const pairings = pgTable('pairings', {
  secretHash: bytea('secret_hash').primaryKey(),
  code: text('code').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** The last report of each tablet about itself. */
export const deviceReports = pgTable('device_reports', {
  deviceId: uuid('device_id').primaryKey(),
  reportedAt: instant('reported_at').notNull(),
  /** A tablet never repeats a number with another nonce. */
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  nonce: text('nonce').notNull(),
  release: text('release').notNull(),
  /** How far the tablet's clock is ahead of ours. */
  clockErrorSeconds: integer('clock_error_seconds'),
  storageUsed: bigint('storage_used', { mode: 'number' }),
  storageQuota: bigint('storage_quota', { mode: 'number' }),
  isPersistent: boolean('is_persistent'),
  oldestWaitingDay: date('oldest_waiting_day'),
  /** When two tablets were first seen to report as one; null if never. */
  forkedAt: instant('forked_at'),
  /** Numbers of the latest reports with their nonces. */
  recent: jsonb('recent').$type<Record<string, string>>().notNull().default({}),
})

/** Daily counters of each tablet; no row points at a response. */
export const deviceDays = pgTable('device_days', {
  unitId: integer('unit_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  /** Day of capture as the tablet believed it; for `stored` the day named by our receipts. */
  day: date('day').notNull(),
  captured: integer('captured').notNull(),
  delivered: integer('delivered').notNull(),
  aside: integer('aside').notNull(),
  waiting: integer('waiting').notNull(),
  /** Receipts that named this day. */
  stored: integer('stored').notNull(),
  /** Given up by the office, with a reason in the audit log. */
  writtenOff: integer('written_off').notNull().default(0),
})
