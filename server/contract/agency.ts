/** Who runs the surveys, as it stands at the head of documents, and how long a tablet waits. */
export interface Agency {
  /** First line of the head, e.g. "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH". */
  superiorAgency: string
  /** Second line, e.g. "SỞ NỘI VỤ". */
  issuingAgency: string
  /** Place in the date line. */
  place: string
  /** Whom people ask about the survey and readers about the report: telephone, e-mail; empty for nobody. */
  contact: string
  /** Seconds without a touch before a tablet asks whether somebody is there. */
  idleSeconds: number
}

const line = { type: 'string', minLength: 1, maxLength: 200 } as const

const required = ['superiorAgency', 'issuingAgency', 'place', 'contact', 'idleSeconds'] as const

const agency = {
  type: 'object',
  required,
  additionalProperties: false,
  properties: {
    superiorAgency: line,
    issuingAgency: line,
    place: { type: 'string', minLength: 1, maxLength: 100 },
    contact: { type: 'string', maxLength: 200 },
    idleSeconds: { type: 'integer', minimum: 15, maximum: 300 },
  },
} as const

// What was seen may be what stands before anybody fills it in, or what an older version let through.
const anyText = { type: 'string', maxLength: 1000 } as const
const seen = {
  ...agency,
  properties: {
    superiorAgency: anyText,
    issuingAgency: anyText,
    place: anyText,
    contact: anyText,
    idleSeconds: { type: 'integer' },
  },
} as const

/** The agency as it is to be, and as the person saw it when beginning to fill it in. */
export const agencyBody = {
  type: 'object',
  required: ['agency', 'seen'],
  additionalProperties: false,
  properties: { agency, seen },
} as const
