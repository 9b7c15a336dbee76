import type { Notice } from './notice.ts'
import type { Questionnaire } from './questionnaire.ts'

/** One survey that a collector offers, with the version it asks now. */
export interface OfferedSurvey {
  key: string
  title: string
  titleEn: string | null
  version: number
  questionnaire: Questionnaire
}

/** What a tablet needs to work without a network. */
export interface KioskConfiguration {
  collector: string
  /** Name of the unit, shown on the attract screen. */
  unitName: string
  placeName: string
  surveys: OfferedSurvey[]
  notice: Notice
  /** Seconds without a touch before the screen asks whether somebody is there. */
  idleSeconds: number
  demonstration: boolean
}

/** Body of an enrolment request. */
export const enrolmentBody = {
  type: 'object',
  required: ['code'],
  additionalProperties: false,
  properties: { code: { type: 'string', minLength: 4, maxLength: 32 } },
} as const

/** A tablet that was accepted. The token is told once and kept by the tablet alone. */
export interface Enrolment {
  token: string
  configuration: KioskConfiguration
}
