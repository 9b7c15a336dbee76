import { integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type {
  ReportAct,
  ReportDetails,
  ReportFileName,
  ReportScope,
  ReportState,
} from '#contract/publication.ts'
import { bytea, instant } from './columns.ts'

// Official reports on their way from a draft to the public, and what is public for good.

/** One row per edition. */
export const reports = pgTable('reports', {
  reportId: uuid('report_id').primaryKey(),
  /** Number in public addresses, shared by all editions. */
  document: integer('document').notNull().generatedByDefaultAsIdentity(),
  edition: smallint('edition').notNull().default(1),
  /** Why there is another edition; empty for the first. */
  editionReason: text('edition_reason').notNull().default(''),
  unitId: integer('unit_id').notNull(),
  scope: jsonb('scope').$type<ReportScope>().notNull(),
  details: jsonb('details').$type<ReportDetails>().notNull(),
  state: text('state').$type<ReportState>().notNull(),
  /** Goes up with every change. */
  revision: integer('revision').notNull().default(1),
  /** Staff who made, changed or submitted it: none of them may approve it. */
  authors: uuid('authors').array().notNull(),
  approvedBy: uuid('approved_by'),
  /** How often it was submitted. */
  submission: smallint('submission').notNull().default(0),
  /** The latest rendering; jobs are forgotten after a while. */
  jobId: uuid('job_id'),
  madeAt: instant('made_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** Files of a draft as they were last rendered. */
export const reportDrafts = pgTable('report_drafts', {
  reportId: uuid('report_id').notNull(),
  name: text('name').$type<ReportFileName>().notNull(),
  /** Of the report they were rendered from. */
  revision: integer('revision').notNull(),
  bytes: bytea('bytes').notNull(),
  sha256: bytea('sha256').notNull(),
  madeAt: instant('made_at').notNull(),
})

/** A report as it was submitted; never changed. */
export const reportSubmissions = pgTable('report_submissions', {
  reportId: uuid('report_id').notNull(),
  submission: smallint('submission').notNull(),
  scope: jsonb('scope').$type<ReportScope>().notNull(),
  details: jsonb('details').$type<ReportDetails>().notNull(),
  submittedBy: uuid('submitted_by').notNull(),
  submittedAt: instant('submitted_at').notNull(),
})

/** The very bytes that were submitted; never changed. */
export const reportFiles = pgTable('report_files', {
  reportId: uuid('report_id').notNull(),
  submission: smallint('submission').notNull(),
  name: text('name').$type<ReportFileName>().notNull(),
  bytes: bytea('bytes').notNull(),
  size: integer('size').notNull(),
  sha256: bytea('sha256').notNull(),
})

/** What is public; never changed. */
export const reportPublications = pgTable('report_publications', {
  reportId: uuid('report_id').primaryKey(),
  submission: smallint('submission').notNull(),
  document: integer('document').notNull(),
  edition: smallint('edition').notNull(),
  authors: uuid('authors').array().notNull(),
  approvedBy: uuid('approved_by').notNull(),
  publishedBy: uuid('published_by').notNull(),
  publishedAt: instant('published_at').notNull(),
})

/** What became of a report, step by step. */
export const reportSteps = pgTable('report_steps', {
  reportId: uuid('report_id').notNull(),
  step: integer('step').notNull(),
  at: instant('at').notNull(),
  /** Name of the person. */
  actor: text('actor').notNull(),
  act: text('act').$type<ReportAct>().notNull(),
  note: text('note').notNull(),
})
