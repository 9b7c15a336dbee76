import { day } from './shapes.ts'

/** One act of the audit log. */
export interface AuditEntry {
  number: number
  /** Instant. */
  at: string
  /** Login of a person, or `command` and `system`. */
  actor: string
  /** Stable word of the act. */
  act: string
  subject: Record<string, unknown>
}

/** A page of the log, the newest first. */
export interface AuditPage {
  entries: AuditEntry[]
  /** Number to ask the next, older page before; null on the last. */
  next: number | null
  /** Every act that the log holds, for choosing. */
  acts: string[]
}

/** Whether every row of the log follows from the one before. */
export interface AuditChain {
  rows: number
  /** Number of the first row that does not follow; null when the chain is whole. */
  brokenAt: number | null
}

export const auditPageSize = 50

export const auditQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    actor: { type: 'string', minLength: 1, maxLength: 64 },
    /** Words of acts, separated by commas. */
    acts: { type: 'string', pattern: '^[a-z0-9_,]{1,2000}$' },
    /** Text in the subject. */
    text: { type: 'string', minLength: 1, maxLength: 100 },
    from: day,
    to: day,
    before: { type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 },
  },
} as const
