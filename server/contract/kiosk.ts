import type { CodePolicy } from './collector.ts'
import type { Notice } from './notice.ts'
import type { LocalText, Questionnaire } from './questionnaire.ts'
import { day, dayOrNull } from './shapes.ts'

/** One survey that a collector offers, with the version it asks now. */
export interface OfferedSurvey {
  key: string
  title: string
  titleEn: string | null
  version: number
  questionnaire: Questionnaire
  /** Who runs it. Absent in configurations stored by earlier releases. */
  conductedBy?: string
}

/** A span of opening hours, in the tablet's own time. */
export interface OpeningHours {
  /** Days of the week, 1 Monday … 7 Sunday. */
  days: number[]
  /** HH:MM; half-open: open at `from`, closed at `to`. */
  from: string
  to: string
}

/** How the tablet of a place behaves; changed in the office, reaches the tablet with its next report. */
export interface KioskSettings {
  /** Languages offered, the first one shown first; empty means all of the questionnaires. */
  languages: string[]
  /** Seconds without a touch before the screen asks whether somebody is there. */
  idleSeconds: number
  /** Empty means always open. */
  hours: OpeningHours[]
  /** Sentences that take turns on the attract screen; empty means none. */
  slides: LocalText[]
  /** Hash of the PIN that opens the staff sheet; null while none is set, and then no PIN is asked. */
  exitPin: PinHash | null
}

/** PBKDF2 (SHA-256) of a PIN, so that the tablet can check it without a network. */
export interface PinHash {
  /** Hexadecimal. */
  salt: string
  iterations: number
  /** 64 hexadecimal digits. */
  hash: string
}

/** What a tablet needs to work without a network. */
export interface KioskConfiguration {
  collector: string
  /** Name of the unit, shown on the attract screen. */
  unitName: string
  placeName: string
  /** Name of this tablet, for staff. Absent in configurations stored by the first release. */
  deviceName?: string
  surveys: OfferedSurvey[]
  notice: Notice
  /** Whom people ask; absent where nobody is named. */
  contact?: string
  /** Seconds without a touch before the screen asks whether somebody is there. */
  idleSeconds: number
  /** Whether single-use codes are asked for here. Absent in configurations stored by the first release. */
  codes?: CodePolicy
  /** Absent in configurations stored by the first release. */
  settings?: KioskSettings
  demonstration: boolean
}

export const defaultKioskSettings: KioskSettings = {
  languages: [],
  idleSeconds: 45,
  hours: [],
  slides: [],
  exitPin: null,
}

/** The settings of a configuration, whichever release stored it. */
export function settingsOf({ settings, idleSeconds }: KioskConfiguration): KioskSettings {
  return { ...defaultKioskSettings, idleSeconds, ...settings }
}

/** Body of an enrolment request with a code that the office made. */
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

/** A tablet that asks to be accepted shows the code; the secret becomes its token once the office accepts. */
export interface Pairing {
  secret: string
  /** Words to read out or type, such as "lan-thu-minh-sen-ba". */
  code: string
  /** Address of the office page that accepts this code, for the QR image. */
  url: string
  /** Instant, ISO 8601. */
  expiresAt: string
}

/** What a waiting tablet hears; `configuration` once it was accepted. */
export type PairingState = { state: 'waiting' } | { state: 'accepted'; configuration: KioskConfiguration }

// More than any counter serves in a day, so that a broken tablet cannot spoil the sums of its province.
const count = { type: 'integer', minimum: 0, maximum: 100_000 } as const

/** Counters of one place and day: monotone, except `waiting`, which is counted anew from the queue itself. */
const dayCounters = {
  type: 'object',
  required: ['collector', 'day', 'captured', 'delivered', 'aside', 'waiting', 'stored'],
  additionalProperties: false,
  properties: {
    collector: { type: 'string', minLength: 4, maxLength: 64 },
    /** As the tablet believed it at capture; for `stored` the day that our receipts named. */
    day,
    captured: count,
    /** Left the queue on a receipt. */
    delivered: count,
    /** Refused for good and kept on the device. */
    aside: count,
    waiting: count,
    stored: count,
  },
} as const

/** What a tablet tells of itself, every few minutes. */
export const deviceReportBody = {
  type: 'object',
  required: ['sequence', 'nonce', 'release', 'now', 'days'],
  additionalProperties: false,
  properties: {
    /** Grows by one with every new report; the same report sent again keeps number and nonce. */
    sequence: { type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 },
    nonce: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    release: { type: 'string', maxLength: 64 },
    /** Milliseconds since 1970 by the tablet's clock. */
    now: { type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 },
    storage: {
      type: 'object',
      additionalProperties: false,
      properties: {
        used: { type: ['integer', 'null'], minimum: 0, maximum: 9_007_199_254_740_991 },
        quota: { type: ['integer', 'null'], minimum: 0, maximum: 9_007_199_254_740_991 },
        isPersistent: { type: ['boolean', 'null'] },
      },
    },
    /** Day of capture of the oldest response that still waits. */
    oldestWaitingDay: dayOrNull,
    /** All days whose counters changed since the last report that was answered; at least those with something waiting. */
    days: { type: 'array', maxItems: 500, items: dayCounters },
    /** Hash of the configuration that the tablet holds, as the last answer named it. */
    configurationHash: { type: ['string', 'null'], maxLength: 64 },
  },
} as const

/**
 * The answer to a report. A tablet that was replaced gets 401 `device_unknown`, as everywhere, but with
 * `details.isReportTaken`: its counters are followed until nothing is left on it.
 */
export interface ReportAnswer {
  configurationHash: string
  /** Null where the tablet holds this configuration already. */
  configuration: KioskConfiguration | null
}
