import { bigint, date, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '#contract/office.ts'
import { bytea, instant } from './columns.ts'

// Staff, settings and what was done.

export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
})

export const staff = pgTable('staff', {
  staffId: uuid('staff_id').primaryKey(),
  login: text('login').notNull(),
  name: text('name').notNull(),
  /** Null until the person has chosen a password. */
  passwordHash: text('password_hash'),
  disabledAt: instant('disabled_at'),
  createdAt: instant('created_at').notNull(),
})

export const staffGrants = pgTable('staff_grants', {
  grantId: uuid('grant_id').primaryKey(),
  staffId: uuid('staff_id').notNull(),
  role: text('role').$type<Role>().notNull(),
  /** Top of the subtree; null means the whole tree. */
  unitId: integer('unit_id'),
  validFrom: date('valid_from').notNull(),
  /** First day on which it no longer holds; null without end. */
  validTo: date('valid_to'),
})

export const secondFactors = pgTable('second_factors', {
  staffId: uuid('staff_id').primaryKey(),
  secret: bytea('secret'),
  pending: bytea('pending'),
  since: instant('since'),
  /** Time step of the newest code that was used. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
  wrong: smallint('wrong').notNull(),
  wrongAt: instant('wrong_at'),
})

export const recoveryCodes = pgTable('recovery_codes', {
  staffId: uuid('staff_id').notNull(),
  codeHash: bytea('code_hash').notNull(),
  usedAt: instant('used_at'),
})

export const accountLinks = pgTable('account_links', {
  tokenHash: bytea('token_hash').primaryKey(),
  staffId: uuid('staff_id').notNull(),
  madeAt: instant('made_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  revokedAt: instant('revoked_at'),
})

export const signInFailures = pgTable('sign_in_failures', {
  loginHash: bytea('login_hash').primaryKey(),
  failures: integer('failures').notNull(),
  since: instant('since').notNull(),
  latest: instant('latest').notNull(),
})

export const sessions = pgTable('sessions', {
  idHash: bytea('id_hash').primaryKey(),
  /** What the owner names it by; it opens nothing. */
  sessionId: uuid('session_id').notNull(),
  staffId: uuid('staff_id').notNull(),
  beganAt: instant('began_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  device: text('device'),
  /** When the second factor was proved in this session. */
  factorAt: instant('factor_at'),
})

export const auditLog = pgTable('audit_log', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  act: text('act').notNull(),
  subject: jsonb('subject').notNull(),
  previousHash: bytea('previous_hash').notNull(),
  hash: bytea('hash').notNull(),
})
