import { boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Theme } from '#contract/themes.ts'
import { instant } from './columns.ts'

// What people wrote, apart from their responses, and what was made of it.

const commentColumns = {
  unitId: integer('unit_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  month: date('month').notNull(),
  itemKey: text('item_key').notNull(),
  fieldCode: text('field_code'),
  satisfied: boolean('satisfied'),
  body: text('body').notNull(),
}

/** Texts as they came, in the transaction of their response. */
export const commentWaiting = pgTable('comment_waiting', {
  ...commentColumns,
  /** Day on which a fold first met it; null before. */
  seenOn: date('seen_on'),
})

/** Texts moved several at a time: no row tells which response it came with. */
export const comments = pgTable('comments', {
  ...commentColumns,
  /** As `foldWords` makes it. */
  folded: text('folded').notNull().default(''),
  /** Keys of the themes whose keywords it holds. */
  themes: text('themes').array().notNull().default([]),
})

/** Themes and their keywords; the newest version counts. */
export const themeLists = pgTable('theme_lists', {
  version: integer('version').primaryKey(),
  document: jsonb('document').$type<Theme[]>().notNull(),
  madeAt: instant('made_at').notNull(),
  madeBy: text('made_by').notNull(),
})

/** What a unit did about a theme of a period. */
export const replyNotes = pgTable('reply_notes', {
  unitId: integer('unit_id').notNull(),
  noteId: uuid('note_id').notNull(),
  theme: text('theme').notNull(),
  period: text('period').notNull(),
  heard: text('heard').notNull(),
  did: text('did').notNull(),
  writtenBy: text('written_by').notNull(),
  writtenAt: instant('written_at').notNull(),
  withdrawnAt: instant('withdrawn_at'),
})
