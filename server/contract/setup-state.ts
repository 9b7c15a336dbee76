import type { SurveySummary } from './office.ts'
import type { LocalText } from './questionnaire.ts'
import { surveyKey } from './shapes.ts'

/** The steps from an empty database to responses, in their order. */
export const setupSteps = ['units', 'survey', 'method', 'targets', 'places', 'agency'] as const
export type SetupStep = (typeof setupSteps)[number]

/** `done`; `open`: can be done now; `later`: waits for another step. */
export type StepState = 'done' | 'open' | 'later'

/** What may still be missing. */
export const missingThings = [
  'no_units',
  'no_units_below',
  'no_survey',
  'survey_not_begun',
  'method_draft',
  'no_volumes',
  'no_targets',
  'no_place',
  'tablet_not_there',
  'public_url_loopback',
  'units_without_place',
  'no_procedures',
  'agency_unnamed',
] as const
export type MissingThing = (typeof missingThings)[number]

export interface Missing {
  what: MissingThing
  step: SetupStep
  /** `needed`: nothing comes in without; `advised`: better with. */
  weight: 'needed' | 'advised'
  /** How many units or places it concerns; null where it is not of a number. */
  count: number | null
}

/** What there is, in numbers. */
export interface SetupCounts {
  units: number
  fields: number
  procedures: number
  servicePoints: number
  /** Units that have dossier counts of any year. */
  unitsWithVolumes: number
  /** Of the survey: units with a target; the rest as below. */
  targets: number
  /** Open QR links that offer the survey. */
  links: number
  /** Open places for tablets that offer the survey, and how many of them a tablet stands at. */
  tabletPlaces: number
  tablets: number
  /** Batches of paper ballots. */
  paperBatches: number
  /** Units where responses to the survey can come in today. */
  unitsWithPlace: number
}

/** How far setting up has come; worked out from what there is, never kept. */
export interface SetupState {
  stage: 'empty' | 'preparing' | 'collecting'
  steps: { step: SetupStep; state: StepState }[]
  /** In the order of the steps, what is needed before what is advised. */
  missing: Missing[]
  /** The survey it is about: the one asked for, or the latest that still takes responses; null while there is none. */
  survey: SurveySummary | null
  /** All surveys that still take responses, the latest first. */
  surveys: Pick<SurveySummary, 'key' | 'title' | 'titleEn'>[]
  method: { title: LocalText; basis: LocalText; draft: boolean } | null
  counts: SetupCounts
  /** Where tablets find their page, by the address that citizens use; null while that leads every device to itself. */
  kioskUrl: string | null
  /** Whether any response to the survey has come in. */
  hasResponses: boolean
}

/** Which survey; left out: the latest that still takes responses. */
export const setupStateQuery = {
  type: 'object',
  additionalProperties: false,
  properties: { survey: surveyKey },
} as const
