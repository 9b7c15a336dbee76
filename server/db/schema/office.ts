import { bigint, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
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
  role: text('role').$type<Role>().notNull(),
  /** Top of the subtree the person sees; null means the whole tree. */
  unitId: integer('unit_id'),
  passwordHash: text('password_hash').notNull(),
  disabledAt: instant('disabled_at'),
  createdAt: instant('created_at').notNull(),
})

export const sessions = pgTable('sessions', {
  idHash: bytea('id_hash').primaryKey(),
  staffId: uuid('staff_id').notNull(),
  beganAt: instant('began_at').notNull(),
  seenAt: instant('seen_at').notNull(),
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
