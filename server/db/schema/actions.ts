import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ActionState, Evidence } from '#contract/actions.ts'
import type { Instrument, LocalText } from '#contract/questionnaire.ts'
import { instant } from './columns.ts'

// What is done about low figures.

export const actions = pgTable('actions', {
  unitId: integer('unit_id').notNull(),
  actionId: uuid('action_id').notNull(),
  instrument: text('instrument').$type<Instrument>().notNull(),
  part: text('part').$type<'dimension' | 'item' | 'other'>().notNull(),
  /** Empty for `other`. */
  partKey: text('part_key').notNull(),
  title: jsonb('title').$type<LocalText>().notNull(),
  origin: text('origin').$type<'rule' | 'person'>().notNull(),
  /** As shown when it was opened; null for what a person opened. */
  evidence: jsonb('evidence').$type<Evidence>(),
  /** Last month of the figures, YYYY-MM; empty without figures. */
  periodTo: text('period_to').notNull(),
  openedOn: date('opened_on').notNull(),
  openedBy: text('opened_by').notNull(),
  state: text('state').$type<ActionState>().notNull(),
  owner: text('owner').notNull().default(''),
  cause: text('cause').notNull().default(''),
  measures: text('measures').notNull().default(''),
  dueOn: date('due_on'),
  result: text('result').notNull().default(''),
  dismissedBecause: text('dismissed_because').notNull().default(''),
  /** Goes up with every change. */
  revision: integer('revision').notNull().default(1),
})

export const actionSteps = pgTable('action_steps', {
  unitId: integer('unit_id').notNull(),
  actionId: uuid('action_id').notNull(),
  step: integer('step').notNull(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  kind: text('kind').$type<'opened' | 'changed' | 'compared'>().notNull(),
  content: jsonb('content').$type<Record<string, unknown>>().notNull(),
})

/** Closed periods that were judged. */
export const actionRounds = pgTable('action_rounds', {
  instrument: text('instrument').$type<Instrument>().notNull(),
  periodTo: text('period_to').notNull(),
  judgedAt: instant('judged_at').notNull(),
  opened: integer('opened').notNull(),
})
