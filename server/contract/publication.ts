import { type Instrument, instruments } from './questionnaire.ts'
import { type ReportKind, reportKinds } from './reports.ts'
import { day, name, rowId } from './shapes.ts'

// Official reports from a draft to the public.

export const reportStates = ['draft', 'checked', 'approved', 'published', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

/** What people do to a report beside writing it; each is one step of its history. */
export const reportMoves = ['submit', 'take_back', 'reject', 'approve', 'publish', 'withdraw'] as const
export type ReportMove = (typeof reportMoves)[number]
export type ReportAct = ReportMove | 'made' | 'changed'

/** Where a move leads from a state; a move that is not named cannot be made there. */
export const nextStates: Record<ReportState, Partial<Record<ReportMove, ReportState>>> = {
  draft: { submit: 'checked', withdraw: 'withdrawn' },
  checked: { take_back: 'draft', reject: 'draft', approve: 'approved' },
  approved: { reject: 'draft', publish: 'published' },
  published: {},
  withdrawn: {},
}

/** Moves of those who answer for what becomes public; the others are made by whoever writes reports. */
export const deciding: readonly ReportMove[] = ['reject', 'approve', 'publish']

/** What the figures of a report are of. */
export interface ReportScope {
  kind: ReportKind
  instrument: Instrument
  unitId: number
  /** Code of the field, for a report on one; otherwise null. */
  field: string | null
  /** First and last month, YYYY-MM, both included. */
  from: string
  to: string
  language: 'vi' | 'en'
}

/** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền. */
export const authorities = ['TM', 'KT', 'TL', 'TUQ'] as const
export type Authority = (typeof authorities)[number]

/** What an official document says beside its figures. */
export interface ReportDetails {
  /** As the registry gives it, such as 12/BC-SNV; empty until it is known. */
  number: string
  /** Day of the document, YYYY-MM-DD. */
  day: string
  /** Null where the signer signs in the own right. */
  authority: Authority | null
  /** On whose behalf, such as GIÁM ĐỐC; empty without authority. */
  onBehalfOf: string
  position: string
  signer: string
  /** One line each, in the order of the document. */
  recipients: string[]
  /** Ids of what the public is told of as done: notes on themes, and actions. */
  toldNotes: string[]
  toldActions: string[]
}

export const reportFileNames = ['model', 'pdf', 'workbook'] as const
export type ReportFileName = (typeof reportFileNames)[number]

/** A file of a report. */
export interface ReportFile {
  name: ReportFileName
  /** Bytes. */
  size: number
  /** Hexadecimal. */
  sha256: string
}

/** One rendering of a report, while it is under way or when it has ended. */
export interface RenderingJob {
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  /** 0..1 */
  progress: number
  /** Code of the problem it failed with; null unless failed. */
  error: string | null
}

export interface ReportStep {
  /** Instant, ISO 8601. */
  at: string
  actor: string
  act: ReportAct
  /** Why, where that was said; empty otherwise. */
  note: string
}

export interface ReportSummary {
  reportId: string
  /** Number in public addresses, and which edition of it. */
  document: number
  edition: number
  /** Why there is another edition; empty for the first. */
  editionReason: string
  scope: ReportScope
  details: ReportDetails
  state: ReportState
  revision: number
  /** Instants, ISO 8601. */
  changedAt: string
  publishedAt: string | null
  /** Names of who made, changed or submitted it. */
  authors: string[]
  /** Null before somebody approved it. */
  approvedBy: string | null
  /** What the person who looks may do now. */
  moves: ReportMove[]
  /** Whether the person who looks may write on it. */
  isEditable: boolean
}

export interface ReportRecord extends ReportSummary {
  /** Files of what was submitted last, or of the draft; none before the first rendering. */
  files: ReportFile[]
  /** Whether the files of a draft say what the draft says. */
  isRendered: boolean
  job: RenderingJob | null
  /** What still keeps it from going on; of what was submitted, its distance from what has been published since. */
  missing: Missing[]
  /** Codes of the units whose figures, beside what is published, would tell of a few; then `distance` is missing. */
  tooNear: string[]
  /** Figures that it withholds because of what was published before, and codes of the units that they are of. */
  keptBack: { figures: number; units: string[] }
  steps: ReportStep[]
  /** Whether the person who looks is among the authors, and so may not approve it. */
  isAuthor: boolean
  /** Whether it is the newest edition of its document, so that the next may be begun, and whether they may begin it. */
  isNewest: boolean
  mayCorrect: boolean
  /** Published edition that this one follows; null for the first. */
  follows: { reportId: string; edition: number } | null
}

/** What a report needs before it is submitted. */
export const missings = [
  'number',
  'position',
  'signer',
  'recipients',
  'authority',
  'rendering',
  // Beside what is published it would give small groups away.
  'distance',
] as const
export type Missing = (typeof missings)[number]

/** One cell that two editions do not share. */
export interface ReportDifference {
  /** Caption of the table, without its number. */
  table: string
  /** First cell of the row, and head of the column. */
  row: string
  column: string
  /** As it was printed; null where there was no such cell. */
  before: string | null
  after: string | null
}

const month = { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' } as const
const line = { type: 'string', maxLength: 200 } as const
const ids = {
  type: 'array',
  maxItems: 40,
  uniqueItems: true,
  items: { type: 'string', format: 'uuid' },
} as const

const scope = {
  type: 'object',
  required: ['kind', 'instrument', 'unitId', 'field', 'from', 'to', 'language'],
  additionalProperties: false,
  properties: {
    kind: { enum: reportKinds },
    instrument: { enum: instruments },
    unitId: rowId,
    field: { anyOf: [{ type: 'string', minLength: 1, maxLength: 40 }, { type: 'null' }] },
    from: month,
    to: month,
    language: { enum: ['vi', 'en'] },
  },
} as const

const details = {
  type: 'object',
  required: [
    'number',
    'day',
    'authority',
    'onBehalfOf',
    'position',
    'signer',
    'recipients',
    'toldNotes',
    'toldActions',
  ],
  additionalProperties: false,
  properties: {
    number: { type: 'string', maxLength: 40 },
    day,
    authority: { enum: [...authorities, null] },
    onBehalfOf: line,
    position: line,
    signer: line,
    recipients: { type: 'array', maxItems: 20, items: name },
    toldNotes: ids,
    toldActions: ids,
  },
} as const

export const newReportBody = {
  type: 'object',
  required: ['scope', 'details'],
  additionalProperties: false,
  properties: { scope, details },
} as const

export const reportParams = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' } },
} as const

export const reportFileParams = {
  type: 'object',
  required: ['id', 'name'],
  properties: { ...reportParams.properties, name: { enum: reportFileNames } },
} as const

const revision = { type: 'integer', minimum: 1 } as const

/** What a draft says from now on, and the revision that was seen. */
export const reportChangeBody = {
  type: 'object',
  required: ['revision', 'scope', 'details'],
  additionalProperties: false,
  properties: { revision, scope, details },
} as const

const note = { type: 'string', maxLength: 1000 } as const

export const reportMoveBody = {
  type: 'object',
  required: ['revision', 'move'],
  additionalProperties: false,
  properties: { revision, move: { enum: reportMoves }, note },
} as const

export const newEditionBody = {
  type: 'object',
  required: ['reason'],
  additionalProperties: false,
  properties: { reason: { ...note, minLength: 3 } },
} as const

export const reportDefaultsQuery = {
  type: 'object',
  additionalProperties: false,
  properties: { language: { enum: ['vi', 'en'] } },
} as const
