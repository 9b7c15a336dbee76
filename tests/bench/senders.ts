import { randomBytes } from 'node:crypto'
import { canonicalJson } from '#contract/canonical.ts'
import { officeDay } from '../../server/calendar.ts'
import { contentOf, newId, type OpenSurvey } from '../support/survey.ts'
import type { HttpConnection } from './http-connection.ts'

export const batchSize = 50
const contentsPerUnit = 200

// Twenty-two of the items of the five-dimension questionnaire, and five bands.
const items = Object.entries({ acc: 4, pro: 4, stf: 5, res: 5, fbk: 4 }).flatMap(([name, count]) =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`),
)
const respondent = {
  type: 'citizen',
  gender: 'female',
  ageBand: '35-49',
  education: 'university',
  area: 'rural',
}

/** Sends responses of a unit; throws unless each was new and stored. */
export interface Senders {
  single(connection: HttpConnection, unit: string): Promise<void>
  batch(connection: HttpConnection, unit: string): Promise<void>
  /** The text of one of a unit's bodies, for whoever sends in another way. */
  anyBody(unit: string): string
}

/** @param units codes of units with a collector */
export function makeSenders(open: OpenSurvey, units: string[]): Senders {
  const bodies = new Map(
    units.map((unit) => [unit, Array.from({ length: contentsPerUnit }, () => bodyText(open, unit))]),
  )
  const anyBody = (unit: string) => bodies.get(unit)?.[Math.floor(Math.random() * contentsPerUnit)] ?? ''
  return {
    anyBody,
    async single(connection, unit) {
      const id = newId()
      const { status, body } = await connection.send('PUT', `/api/v1/responses/${id}`, anyBody(unit))
      if (status !== 201 || !body.includes(id)) throw new Error(`status ${status}: ${body}`)
    },
    async batch(connection, unit) {
      const responses = Array.from(
        { length: batchSize },
        () => `{"id":"${newId()}",${anyBody(unit).slice(1)}`,
      )
      const text = `{"responses":[${responses}]}`
      const { status, body } = await connection.send('POST', '/api/v1/responses', text)
      const stored = body.match(/"status":201/g)?.length
      if (status !== 207 || stored !== batchSize) throw new Error(`status ${status}, ${stored} stored`)
    },
  }
}

/**
 * A whole request body, written beforehand: the load generator should cost as little as it can. In canonical form, as
 * phones and tablets send it.
 */
function bodyText(open: OpenSurvey, unit: string): string {
  const answers = Object.fromEntries(items.map((item) => [item, 1 + ((randomBytes(1)[0] ?? 0) % 5)]))
  const content = { ...contentOf(open, answers, unit, officeDay(new Date())), respondent }
  return `{"content":${canonicalJson(content)},"sent":{"capturedSecondsAgo":0}}`
}
