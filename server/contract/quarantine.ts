import type { LocalText } from './questionnaire.ts'
import { day, rowId } from './shapes.ts'

/**
 * Why a response is in quarantine, and who can end that:
 * - `mend`: something on our side can be put right, then it is judged again;
 * - `decide`: nothing is wrong with it, but the office must say that it is to be taken;
 * - `keep`: it is kept, listed and never counted. A code cannot be tried anew without the code, which is not kept.
 */
export const quarantineHandling = {
  survey_closed: 'mend',
  unknown_version: 'mend',
  unknown_reference: 'mend',
  answers_rejected: 'mend',
  collector_revoked: 'mend',
  collector_expired: 'mend',
  device_revoked: 'decide',
  sender_unknown: 'decide',
  arrived_late: 'decide',
  code_used: 'keep',
  code_unknown: 'keep',
  code_expired: 'keep',
  code_missing: 'keep',
} as const

export type QuarantineReason = keyof typeof quarantineHandling
export type Handling = (typeof quarantineHandling)[QuarantineReason]

export const quarantineReasons = Object.keys(quarantineHandling) as QuarantineReason[]

/** How a reason is ended; one that a later release of the program made can only be kept. */
export function handlingOf(reason: string): Handling {
  return Object.hasOwn(quarantineHandling, reason) ? quarantineHandling[reason as QuarantineReason] : 'keep'
}

/** Responses that came in at one place, on one day, and wait for the same thing: how many, never what they say. */
export interface QuarantineGroup {
  collectorId: number
  collector: string
  unitId: number
  /** Day of capture, YYYY-MM-DD. */
  day: string
  reason: string
  count: number
  parts: QuarantinePart[]
}

/** Part of a group: what its responses are about, as far as we know it. */
export interface QuarantinePart {
  /** Null where we have no survey of the key that they name. */
  survey: { key: string; title: string; titleEn: string | null } | null
  /** The first question that did not fit; null where the reason is not about a question. */
  item: {
    /** Both null where no question has the key that they name, which is then not repeated. */
    key: string | null
    prompt: LocalText | null
  } | null
  count: number
}

/** Names one group among those of `GET /quarantine`. */
export type GroupName = Pick<QuarantineGroup, 'collectorId' | 'day' | 'reason'>

/** What became of one page of what was judged again. */
export interface Judgement {
  accepted: number
  kept: number
  /** How many of those asked for have not been judged yet. */
  left: number
  /** Where the next page begins, to be handed back as `after`; null when all were judged. */
  next: string | null
}

const judgeable = quarantineReasons.filter((reason) => quarantineHandling[reason] !== 'keep')

/** What to judge again: these groups, or without `groups` all of a unit and below that wait for mending. */
export const judgeBody = {
  type: 'object',
  required: ['unit'],
  additionalProperties: false,
  properties: {
    unit: rowId,
    groups: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: {
        type: 'object',
        required: ['collectorId', 'day', 'reason'],
        additionalProperties: false,
        properties: {
          collectorId: rowId,
          day,
          reason: { type: 'string', enum: judgeable },
        },
      },
    },
    after: { type: 'string', pattern: '^[0-9a-f]{32}$' },
  },
} as const
