import { boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Sampling } from '#contract/sampling.ts'
import { instant } from './columns.ts'

// Surveys and the units that take part.

export const surveys = pgTable('surveys', {
  surveyId: integer('survey_id').primaryKey().generatedAlwaysAsIdentity(),
  key: text('key').notNull(),
  title: text('title').notNull(),
  titleEn: text('title_en'),
  instrument: text('instrument').$type<Instrument>().notNull(),
  questionnaireKey: text('questionnaire_key').notNull(),
  /** What it asks until `nextVersionFrom`; see `versionOn`. */
  questionnaireVersion: integer('questionnaire_version').notNull(),
  methodKey: text('method_key').notNull(),
  methodVersion: integer('method_version').notNull(),
  windowFrom: date('window_from').notNull(),
  windowTo: date('window_to'),
  /** Last day whose captures count; null while the survey is open. */
  closedOn: date('closed_on'),
  /** True once the closed survey has released all that waited. */
  restReleased: boolean('rest_released').notNull().default(false),
  conductedBy: text('conducted_by'),
  createdAt: instant('created_at').notNull(),
  sampling: text('sampling').$type<Sampling>().notNull().default('self_selected'),
  /** The list that was drawn from, or that everybody on was asked; null for self-selected, as the next two. */
  samplingFrame: text('sampling_frame'),
  frameOn: date('frame_on'),
  drawnBy: text('drawn_by'),
  /** What it asks from `nextVersionFrom` on; both are null where nothing else was chosen. */
  nextVersion: integer('next_version'),
  nextVersionFrom: date('next_version_from'),
})

export const surveyUnits = pgTable('survey_units', {
  surveyId: integer('survey_id').notNull(),
  unitId: integer('unit_id').notNull(),
  target: integer('target'),
})
