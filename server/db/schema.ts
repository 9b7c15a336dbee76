import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Channel, CodePolicy, CollectorKind } from '#contract/collector.ts'
import type { Answers } from '#contract/flow.ts'
import type { JobState } from '#contract/job.ts'
import type { KioskSettings } from '#contract/kiosk.ts'
import type { Method } from '#contract/method.ts'
import type { Role, UnitKind } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'

// The tables as the migrations make them; the only place that maps SQL names to ours. Keys, checks and
// partitions are stated in the migrations alone. A test compares the columns with the database.

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
})

export const units = pgTable('units', {
  unitId: integer('unit_id').primaryKey().generatedAlwaysAsIdentity(),
  code: text('code').notNull(),
})

export const unitVersions = pgTable('unit_versions', {
  unitId: integer('unit_id').notNull(),
  validFrom: date('valid_from').notNull(),
  /** First day on which this no longer holds; null while it holds. */
  validTo: date('valid_to'),
  parentId: integer('parent_id'),
  kind: text('kind').$type<UnitKind>().notNull(),
  area: text('area').$type<'urban' | 'rural' | 'remote'>(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
})

export const unitSuccessions = pgTable('unit_successions', {
  successionId: integer('succession_id').primaryKey().generatedAlwaysAsIdentity(),
  predecessorId: integer('predecessor_id').notNull(),
  successorId: integer('successor_id').notNull(),
  day: date('day').notNull(),
  act: text('act').$type<'merger' | 'split' | 'abolition' | 'transfer'>().notNull(),
  legalBasis: text('legal_basis').notNull(),
})

export const servicePoints = pgTable('service_points', {
  servicePointId: integer('service_point_id').primaryKey().generatedAlwaysAsIdentity(),
  unitId: integer('unit_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
})

export const fields = pgTable('fields', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
})

export const procedures = pgTable('procedures', {
  code: text('code').primaryKey(),
  fieldCode: text('field_code'),
  name: text('name').notNull(),
  nameEn: text('name_en'),
})

export const volumes = pgTable('volumes', {
  unitId: integer('unit_id').notNull(),
  year: smallint('year').notNull(),
  fieldCode: text('field_code').notNull(),
  transactions: integer('transactions').notNull(),
})

export const margins = pgTable('margins', {
  year: smallint('year').notNull(),
  variable: text('variable').notNull(),
  category: text('category').notNull(),
  population: integer('population').notNull(),
})

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

export const surveys = pgTable('surveys', {
  surveyId: integer('survey_id').primaryKey().generatedAlwaysAsIdentity(),
  key: text('key').notNull(),
  title: text('title').notNull(),
  titleEn: text('title_en'),
  instrument: text('instrument').$type<Instrument>().notNull(),
  questionnaireKey: text('questionnaire_key').notNull(),
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
})

export const surveyUnits = pgTable('survey_units', {
  surveyId: integer('survey_id').notNull(),
  unitId: integer('unit_id').notNull(),
  target: integer('target'),
})

export const batches = pgTable('batches', {
  batchId: integer('batch_id').primaryKey().generatedAlwaysAsIdentity(),
  name: text('name').notNull(),
  kind: text('kind').$type<'import' | 'paper'>().notNull(),
  excluded: boolean('excluded').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

export const collectors = pgTable('collectors', {
  collectorId: integer('collector_id').primaryKey().generatedAlwaysAsIdentity(),
  token: text('token').notNull(),
  unitId: integer('unit_id').notNull(),
  servicePointId: integer('service_point_id'),
  batchId: integer('batch_id'),
  kind: text('kind').$type<CollectorKind>().notNull(),
  channel: text('channel').$type<Channel>().notNull(),
  name: text('name').notNull(),
  status: text('status').$type<'open' | 'closed' | 'revoked'>().notNull().default('open'),
  createdAt: instant('created_at').notNull(),
  /** What responses from here are about, where they do not say so themselves. */
  fieldCode: text('field_code'),
  procedureCode: text('procedure_code'),
  /** Last day on which the form opens; null without end. */
  expiresOn: date('expires_on'),
  /** What was captured later goes to quarantine; null while not revoked. */
  revokedOn: date('revoked_on'),
  codes: text('codes').$type<CodePolicy>().notNull().default('none'),
  kiosk: jsonb('kiosk').$type<Partial<KioskSettings>>().notNull().default({}),
})

export const collectorSurveys = pgTable('collector_surveys', {
  collectorId: integer('collector_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  position: smallint('position').notNull().default(0),
})

export const enrolmentCodes = pgTable('enrolment_codes', {
  code: text('code').primaryKey(),
  collectorId: integer('collector_id').notNull(),
  expiresAt: instant('expires_at'),
  usedAt: instant('used_at'),
  /** True for the fixed code of a demonstration alone. */
  reusable: boolean('reusable').notNull().default(false),
})

export const devices = pgTable('devices', {
  deviceId: uuid('device_id').primaryKey(),
  tokenHash: bytea('token_hash').notNull(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
  revokedAt: instant('revoked_at'),
})

export const enrolments = pgTable('enrolments', {
  deviceId: uuid('device_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  beganAt: instant('began_at').notNull(),
  endedAt: instant('ended_at'),
})

/** Tablets that show a code and wait for the office to accept them. */
export const pairings = pgTable('pairings', {
  secretHash: bytea('secret_hash').primaryKey(),
  code: text('code').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** The last report of each tablet about itself. */
export const deviceReports = pgTable('device_reports', {
  deviceId: uuid('device_id').primaryKey(),
  reportedAt: instant('reported_at').notNull(),
  /** A tablet never repeats a number with another nonce. */
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  nonce: text('nonce').notNull(),
  release: text('release').notNull(),
  /** How far the tablet's clock is ahead of ours. */
  clockErrorSeconds: integer('clock_error_seconds'),
  storageUsed: bigint('storage_used', { mode: 'number' }),
  storageQuota: bigint('storage_quota', { mode: 'number' }),
  isPersistent: boolean('is_persistent'),
  oldestWaitingDay: date('oldest_waiting_day'),
  /** When two tablets were first seen to report as one; null if never. */
  forkedAt: instant('forked_at'),
  /** Numbers of the latest reports with their nonces. */
  recent: jsonb('recent').$type<Record<string, string>>().notNull().default({}),
})

/** Daily counters of each tablet; no row points at a response. */
export const deviceDays = pgTable('device_days', {
  unitId: integer('unit_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  /** Day of capture as the tablet believed it; for `stored` the day named by our receipts. */
  day: date('day').notNull(),
  captured: integer('captured').notNull(),
  delivered: integer('delivered').notNull(),
  aside: integer('aside').notNull(),
  waiting: integer('waiting').notNull(),
  /** Receipts that named this day. */
  stored: integer('stored').notNull(),
  /** Given up by the office, with a reason in the audit log. */
  writtenOff: integer('written_off').notNull().default(0),
})

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

/** Invitations that staff handed out, by place and day. */
export const invitations = pgTable('invitations', {
  unitId: integer('unit_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  day: date('day').notNull(),
  handedOut: integer('handed_out').notNull(),
})

export const responseKey = pgTable('response_key', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  bodyHash: bytea('body_hash').notNull(),
  day: date('day').notNull(),
})

export const responses = pgTable('responses', {
  unitId: integer('unit_id').notNull(),
  day: date('day').notNull(),
  responseId: uuid('response_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  channel: text('channel').$type<Channel>().notNull(),
  /** Kept for counter and dossier instruments and for batches, otherwise null. */
  collectorId: integer('collector_id'),
  servicePointId: integer('service_point_id'),
  fieldCode: text('field_code'),
  procedureCode: text('procedure_code'),
  competentUnitId: integer('competent_unit_id'),
  serviceChannel: text('service_channel'),
  language: text('language').notNull(),
  notice: integer('notice').notNull(),
  /** In the order of the version's level items: chosen level, null skipped, 0 no opinion, -1 not shown. */
  levels: smallint('levels').array().$type<(number | null)[]>().notNull(),
  other: jsonb('other').$type<Record<string, unknown>>().notNull(),
  respondent: jsonb('respondent').$type<Record<string, string>>().notNull(),
  /** Time taken in steps of 10 seconds; null when not told. */
  secondsStep: smallint('seconds_step'),
  dayUncertain: boolean('day_uncertain').notNull(),
})

export const responseWaiting = pgTable('response_waiting', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  batchId: integer('batch_id'),
  day: date('day').notNull(),
  /** Answers no level item, so it moves no figure and counts in no step. */
  isBlank: boolean('is_blank').notNull().default(false),
})

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
export const commentWaiting = pgTable('comment_waiting', commentColumns)

/** Texts moved several at a time: no row tells which response it came with. */
export const comments = pgTable('comments', commentColumns)

export const quarantine = pgTable('quarantine', {
  unitId: integer('unit_id').notNull(),
  responseId: uuid('response_id').notNull(),
  bodyHash: bytea('body_hash').notNull(),
  collectorId: integer('collector_id').notNull(),
  day: date('day').notNull(),
  reason: text('reason').notNull(),
  itemKey: text('item_key'),
  content: jsonb('content').notNull(),
  /** Came with a good single-use code, which was used up for it then. */
  hasCode: boolean('has_code').notNull().default(false),
  /** The clock of its device had jumped; the day is that of arrival. */
  dayUncertain: boolean('day_uncertain').notNull().default(false),
})

/** A pile of ballots of one unit, survey and version. */
export const paperBatches = pgTable('paper_batches', {
  batchId: integer('batch_id').primaryKey(),
  unitId: integer('unit_id').notNull(),
  collectorId: integer('collector_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  /** Version of the privacy notice printed on its ballots. */
  notice: integer('notice').notNull(),
  /** Day of fieldwork under which its ballots are stored. */
  day: date('day').notNull(),
  /** Lowest printed number; the others follow without a gap. */
  firstSerial: integer('first_serial').notNull(),
  issued: integer('issued').notNull(),
  /** Counted by hand, as valid and spoiled are; null while not counted. */
  returned: integer('returned'),
  valid: integer('valid'),
  spoiled: integer('spoiled'),
  keyings: smallint('keyings').$type<1 | 2>().notNull(),
  status: text('status').$type<'open' | 'closing' | 'closed'>().notNull().default('open'),
  createdAt: instant('created_at').notNull(),
})

/** What was keyed, until its batch is closed. */
export const ballots = pgTable('ballots', {
  unitId: integer('unit_id').notNull(),
  batchId: integer('batch_id').notNull(),
  serial: integer('serial').notNull(),
  keying: smallint('keying').$type<1 | 2>().notNull(),
  responseId: uuid('response_id').notNull(),
  answers: jsonb('answers').$type<Answers>().notNull(),
  respondent: jsonb('respondent').$type<Record<string, string>>().notNull(),
  isSpoiled: boolean('is_spoiled').notNull(),
  /** False while a person is at it. */
  isComplete: boolean('is_complete').notNull(),
  keyedBy: uuid('keyed_by').notNull(),
})

export const batchExclusions = pgTable('batch_exclusions', {
  unitId: integer('unit_id').notNull(),
  batchId: integer('batch_id').notNull(),
  /** What the office decided; takes effect at the next release step that can hide single responses. */
  wanted: boolean('wanted').notNull(),
  applied: boolean('applied').notNull(),
})

const rollup = {
  unitId: integer('unit_id').notNull(),
  surveyId: integer('survey_id').notNull(),
  version: integer('version').notNull(),
  month: date('month').notNull(),
}
const sums = {
  respondents: integer('respondents').notNull(),
  whole: bigint('whole', { mode: 'number' }).array().notNull(),
  dimensions: bigint('dimensions', { mode: 'number' }).array().notNull(),
  itemCounts: integer('item_counts').array().notNull(),
}

export const unitMonth = pgTable('unit_month', { ...rollup, ...sums })

export const cutMonth = pgTable('cut_month', {
  ...rollup,
  cut: text('cut').notNull(),
  value: text('value').notNull(),
  ...sums,
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

/** Long work that servers take up one by one, with its result. */
export const jobs = pgTable('jobs', {
  jobId: uuid('job_id').primaryKey(),
  kind: text('kind').notNull(),
  question: jsonb('question').notNull(),
  /** Of the question, the method and the released state: the same question has one result. */
  questionHash: bytea('question_hash').notNull(),
  /** The unit asked about: who may see it may see the job. */
  unitId: integer('unit_id').notNull(),
  /** Null for the command line. */
  askedBy: uuid('asked_by'),
  state: text('state').$type<JobState>().notNull().default('queued'),
  /** 0..1 */
  progress: real('progress').notNull().default(0),
  attempt: smallint('attempt').notNull().default(0),
  /** The server at work on it; made anew at every attempt. */
  holder: uuid('holder'),
  /** By the clock of the database; a server that dies lets it run out. */
  leaseUntil: instant('lease_until'),
  result: jsonb('result'),
  /** Code of the problem it failed with. */
  error: text('error'),
  createdAt: instant('created_at').notNull(),
  finishedAt: instant('finished_at'),
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
