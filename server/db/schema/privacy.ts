import { bigint, date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { LocalText } from '#contract/questionnaire.ts'
import { bytea, instant } from './columns.ts'

/** The last row of the audit log before each cut. */
export const auditAnchor = pgTable('audit_anchor', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  hash: bytea('hash').notNull(),
  /** Rows from before this instant were cut away. */
  until: instant('until').notNull(),
  cutAt: instant('cut_at').notNull(),
})

/** Privacy notices after the one that comes with the program. */
export const notices = pgTable('notices', {
  version: integer('version').primaryKey(),
  text: jsonb('text').$type<LocalText>().notNull(),
  fromDay: date('from_day').notNull(),
  publishedAt: instant('published_at').notNull(),
  publishedBy: text('published_by').notNull(),
})
