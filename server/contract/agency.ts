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

export const agencyBody = {
  type: 'object',
  required: ['superiorAgency', 'issuingAgency', 'place', 'contact', 'idleSeconds'],
  additionalProperties: false,
  properties: {
    superiorAgency: line,
    issuingAgency: line,
    place: { type: 'string', minLength: 1, maxLength: 100 },
    contact: { type: 'string', maxLength: 200 },
    idleSeconds: { type: 'integer', minimum: 15, maximum: 300 },
  },
} as const
