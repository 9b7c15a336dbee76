import type { LocalText } from './questionnaire.ts'
import { day } from './shapes.ts'
import type { Impact } from './versions/impact.ts'

// A running survey goes on with a later version of its questionnaire.

/** What a survey asks from a day on. */
export interface NextVersion {
  version: number
  /** YYYY-MM-DD */
  from: string
}

/** Why a survey cannot go on with a version: a question of its indices is not asked there, or answered otherwise. */
export interface Unfit {
  because: 'item_missing' | 'scale_differs'
  /** Its key, and its words in the version that the survey asks. */
  item: string
  prompt: LocalText
}

/** A later version that a survey might go on with. */
export interface VersionChoice {
  version: number
  publishedOn: string
  /** What begins anew in the figures, and what goes on though words or conditions changed. */
  impact: Impact[]
  /** Empty where the survey may take it. */
  unfit: Unfit[]
}

/** What a survey asks, and what it could ask. */
export interface SurveyVersions {
  /** What it asks today. */
  version: number
  next: NextVersion | null
  /** First day from which another version may be asked: forms that were opened today keep theirs. */
  earliest: string
  choices: VersionChoice[]
}

export const nextVersionBody = {
  type: 'object',
  required: ['version', 'from'],
  additionalProperties: false,
  properties: { version: { type: 'integer', minimum: 1, maximum: 10_000 }, from: day },
} as const
