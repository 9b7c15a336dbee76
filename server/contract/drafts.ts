import type { Finding } from './checking/finding.ts'
import type { Draft } from './draft.ts'
import type { Instrument, LocalText } from './questionnaire.ts'
import type { Unfit } from './survey-versions.ts'
import type { ItemDifference } from './versions/difference.ts'
import type { Impact } from './versions/impact.ts'

// Writing, checking and publishing questionnaires in the office.

/** A questionnaire with its published versions. */
export interface QuestionnaireSummary {
  key: string
  instrument: Instrument
  /** Whether it came with the program, to be copied. */
  isTemplate: boolean
  /** Of the newest version. */
  title: LocalText
  basis: LocalText
  items: number
  versions: { version: number; publishedOn: string; hash: string; surveys: number }[]
}

export interface DraftSummary {
  draftId: string
  /** Key that the questionnaire has or will have. */
  key: string
  title: LocalText
  basedOnVersion: number | null
  revision: number
  /** Name of who changed it last; null for the command line. */
  changedBy: string | null
  changedAt: string
}

/** How far back the figures go that an edit touches. Months YYYY-MM, both included. */
export interface TrendSpan {
  from: string
  to: string
}

/** A survey under way, and why it could not go on with a draft. */
export interface UnfitSurvey {
  title: string
  titleEn: string | null
  unfit: Unfit[]
}

export interface DraftReply extends DraftSummary {
  draft: Draft
  findings: Finding[]
  /** What it does to the series of the version it follows; empty for a new questionnaire. */
  impact: (Impact & { trend: TrendSpan | null })[]
  /** What it changes in that version, item by item. */
  differences: ItemDifference[]
  /** Keys that its published versions have or had, options as `item.option`: nothing new takes one of these. */
  reservedKeys: string[]
  /** Open surveys that could not go on with it. */
  unfitSurveys: UnfitSurvey[]
  /** Newest published version of its key, where that is not the one it follows: somebody published in between. */
  overtakenBy: number | null
}

/** Words of an answer to a change that came too late. */
export interface DraftConflict {
  revision: number
  changedBy: string | null
  changedAt: string
}

const questionnaireKey = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' } as const
const version = { type: 'integer', minimum: 1, maximum: 10_000 } as const
const revision = { type: 'integer', minimum: 1, maximum: 2_147_483_647 } as const

export const versionParams = {
  type: 'object',
  required: ['key', 'version'],
  properties: { key: questionnaireKey, version },
} as const

export const draftParams = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' } },
} as const

/** Begins a draft: from nothing, as the next version of a questionnaire, or as a new one that copies it. */
export const newDraftBody = {
  type: 'object',
  required: ['from', 'key'],
  additionalProperties: false,
  properties: {
    from: {
      anyOf: [
        {
          type: 'object',
          required: ['key', 'version'],
          additionalProperties: false,
          properties: { key: questionnaireKey, version },
        },
        { type: 'null' },
      ],
    },
    /** The key of `from` for its next version; another for a questionnaire of its own. */
    key: questionnaireKey,
    /** Vietnamese title of a questionnaire of its own; without one it keeps that of what it copies. */
    title: { type: 'string', minLength: 1, maxLength: 300 },
  },
} as const

/** The whole draft as it is to be, with the revision that was changed. Its shape is judged apart, place by place. */
export const changedDraftBody = {
  type: 'object',
  required: ['revision', 'draft'],
  additionalProperties: false,
  properties: { revision, draft: { type: 'object' } },
} as const

export const publishBody = {
  type: 'object',
  required: ['revision', 'after'],
  additionalProperties: false,
  properties: {
    revision,
    /** Newest published version that the person knows of; null where there is none. */
    after: { anyOf: [version, { type: 'null' }] },
  },
} as const

/** Published under these numbers. */
export interface Published {
  key: string
  version: number
  methodVersion: number
}
