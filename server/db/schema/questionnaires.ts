import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Draft } from '#contract/draft.ts'
import type { Method } from '#contract/method.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { bytea, instant } from './columns.ts'

// What is asked, and how figures are made of it.

export const questionnaires = pgTable('questionnaires', {
  key: text('key').primaryKey(),
  instrument: text('instrument').$type<Instrument>().notNull(),
})

export const questionnaireVersions = pgTable('questionnaire_versions', {
  questionnaireKey: text('questionnaire_key').notNull(),
  version: integer('version').notNull(),
  document: jsonb('document').$type<Questionnaire>().notNull(),
  hash: bytea('hash').notNull(),
  publishedAt: instant('published_at').notNull(),
})

export const methods = pgTable('methods', {
  key: text('key').notNull(),
  version: integer('version').notNull(),
  instrument: text('instrument').$type<Instrument>().notNull(),
  document: jsonb('document').$type<Method>().notNull(),
  hash: bytea('hash').notNull(),
  publishedAt: instant('published_at').notNull(),
})

export const questionnaireDrafts = pgTable('questionnaire_drafts', {
  draftId: uuid('draft_id').primaryKey(),
  document: jsonb('document').$type<Draft>().notNull(),
  revision: integer('revision').notNull(),
  basedOnKey: text('based_on_key'),
  basedOnVersion: integer('based_on_version'),
  changedBy: uuid('changed_by'),
  changedAt: instant('changed_at').notNull(),
  createdAt: instant('created_at').notNull(),
})
