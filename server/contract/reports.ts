import { type Instrument, instruments } from './questionnaire.ts'
import { methodRef } from './recomputed.ts'
import { day, name, rowId } from './shapes.ts'

/**
 * Kinds of official report. `province`: everything, with annexes; `unit`: one unit in full; `field`: one field of service;
 * `quarter`: the figures of a short period and what changed, without annexes; `dossier`: ratings of dossiers in points.
 */
export const reportKinds = ['province', 'unit', 'field', 'quarter', 'dossier'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What a report is asked to be: plain JSON, so that it can be the question of a job. */
export interface ReportRequest {
  /** Null: what fits instrument and unit. */
  kind: ReportKind | null
  instrument: Instrument
  /** Null: the top of what the person may see. */
  unitId: number | null
  /** Code of the field of a report of one field; null for all others. */
  field: string | null
  /** First and last month, YYYY-MM, both included; null: the twelve up to the last with responses. */
  from: string | null
  to: string | null
  language: 'vi' | 'en'
  /** Another method in use, such as `sipas-5-dimensions.2`; null: that of the surveys. */
  method: string | null
  /** Day whose map of units is used; null: the last of the period, or today. */
  asOf: string | null
  /** Number given at the registry, such as 12 or 12/BC-SNV; null leaves room to write it by hand. */
  documentNumber: string | null
  /** Who signs; null: the head of the agency, name left open. */
  signature: ReportSigner | null
  /** Whether it is for readers outside the office, who see no group below the public minimum. */
  isPublic?: boolean
  /** Ids of the actions that such readers are told of; left out: none. */
  toldActions?: readonly string[]
}

export interface ReportSigner {
  /** TM., KT., TL. or TUQ. with its body; null for one who signs in the own right. */
  authority: string | null
  position: string
  name: string | null
}

const month = {
  anyOf: [{ type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' }, { type: 'null' }],
} as const
const nameOrNull = { anyOf: [name, { type: 'null' }] } as const

const signer = {
  type: 'object',
  required: ['authority', 'position', 'name'],
  additionalProperties: false,
  properties: { authority: nameOrNull, position: name, name: nameOrNull },
} as const

/** A `ReportRequest` as a body: only the instrument must be named. */
export const reportRequestBody = {
  type: 'object',
  required: ['instrument'],
  additionalProperties: false,
  properties: {
    kind: { enum: [...reportKinds, null] },
    instrument: { enum: instruments },
    unitId: { anyOf: [rowId, { type: 'null' }] },
    field: { anyOf: [{ type: 'string', minLength: 1, maxLength: 64 }, { type: 'null' }] },
    from: month,
    to: month,
    language: { enum: ['vi', 'en'] },
    method: { anyOf: [methodRef, { type: 'null' }] },
    asOf: { anyOf: [day, { type: 'null' }] },
    documentNumber: nameOrNull,
    signature: { anyOf: [signer, { type: 'null' }] },
  },
} as const

/** A request with everything left to the server but the instrument. */
export function plainRequest(instrument: Instrument): ReportRequest {
  return {
    kind: null,
    instrument,
    unitId: null,
    field: null,
    from: null,
    to: null,
    language: 'vi',
    method: null,
    asOf: null,
    documentNumber: null,
    signature: null,
  }
}
