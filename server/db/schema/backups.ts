import { bigint, boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, instant } from './columns.ts'

/** Copies of this database that were taken, and those that failed. */
export const backups = pgTable('backups', {
  backupId: uuid('backup_id').primaryKey(),
  kind: text('kind').$type<'daily' | 'command'>().notNull(),
  begunAt: instant('begun_at').notNull(),
  endedAt: instant('ended_at').notNull(),
  /** Name of the file, without its folder. */
  file: text('file').notNull(),
  isSealed: boolean('is_sealed').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  rowCount: bigint('row_count', { mode: 'number' }).notNull(),
  auditNumber: bigint('audit_number', { mode: 'number' }).notNull(),
  /** Null when the log had no rows. */
  auditHash: bytea('audit_hash'),
  /** Why no copy came of it; null for a good one. */
  fault: text('fault'),
})
