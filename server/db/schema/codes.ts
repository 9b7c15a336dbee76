import { boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { bytea, instant } from './columns.ts'

// Single-use codes.

export const codeBatches = pgTable('code_batches', {
  codeBatchId: integer('code_batch_id').primaryKey().generatedAlwaysAsIdentity(),
  collectorId: integer('collector_id').notNull(),
  unitId: integer('unit_id').notNull(),
  name: text('name').notNull(),
  quantity: integer('quantity').notNull(),
  issuedOn: date('issued_on').notNull(),
  /** Last day of capture that a code admits; null without end. */
  expiresOn: date('expires_on'),
  revokedOn: date('revoked_on'),
  createdAt: instant('created_at').notNull(),
})

export const codes = pgTable('codes', {
  unitId: integer('unit_id').notNull(),
  codeHash: bytea('code_hash').notNull(),
  codeBatchId: integer('code_batch_id').notNull(),
})

/** Codes that were used; nothing tells with which response. */
export const codeUses = pgTable('code_uses', {
  unitId: integer('unit_id').notNull(),
  codeHash: bytea('code_hash').notNull(),
  /** Written anew together with others, so that no transaction number ties the code to a response. */
  isSettled: boolean('is_settled').notNull().default(false),
})
