import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Pairing } from '#contract/kiosk.ts'
import { hashSecret, newSecret } from '../../server/auth/secrets.ts'
import type { Db } from '../../server/db/client.ts'
import type { DeviceReportBody } from '../../server/devices/take-report.ts'
import { type Collector, ensureCollector } from '../../server/queries/collectors.ts'
import { offerSurvey, type Survey } from '../../server/queries/surveys.ts'
import { addTablet } from '../../server/queries/tablets.ts'
import { newId, openSurvey, setUpUnits } from './survey.ts'

const at = new Date('2026-06-15T08:00:00+07:00')

export interface TabletPlace {
  survey: Survey
  collector: Collector
}

/** A place for a tablet in a unit, where a quick rating is offered. */
export async function placeTablet(db: Db, unit = 'X1', name = 'Quầy số 1'): Promise<TabletPlace> {
  const { survey } = await openSurvey(db, { template: 'counter-one-tap' })
  const unitId = (await setUpUnits(db)).get(unit) ?? 0
  const place = { token: newId().slice(0, 12), unitId, kind: 'tablet', channel: 'tablet', name } as const
  const collector = await ensureCollector(db, place, at)
  await offerSurvey(db, collector.collectorId, survey.surveyId, 0)
  return { survey, collector }
}

export interface StandingTablet {
  deviceId: string
  token: string
}

/** A tablet that stands at a place, without the way there. */
export async function standTablet(
  db: Db,
  { collectorId }: Pick<Collector, 'collectorId'>,
  name = 'Máy 1',
): Promise<StandingTablet> {
  const token = newSecret()
  return { token, deviceId: await addTablet(db, { tokenHash: hashSecret(token), name, collectorId }, at) }
}

/** A tablet shows a code. */
export async function beginPairing(app: FastifyInstance, remoteAddress = anyAddress()): Promise<Pairing> {
  return (await app.inject({ method: 'POST', url: '/api/v1/devices/pairings', remoteAddress })).json()
}

/** Attempts are limited by address. */
export function anyAddress(): string {
  return `127.${byte()}.${byte()}.${byte()}`
}

function byte(): number {
  return 1 + ((randomBytes(1)[0] ?? 0) % 254)
}

export function newNonce(): string {
  return randomBytes(16).toString('hex')
}

/** Counters of a day, all zero but for those given. */
export function dayOf(
  collector: Pick<Collector, 'token'>,
  counters: Partial<Omit<DeviceReportBody['days'][number], 'collector'>> = {},
): DeviceReportBody['days'][number] {
  const none = { captured: 0, delivered: 0, aside: 0, waiting: 0, stored: 0 }
  return { collector: collector.token, day: '2026-06-15', ...none, ...counters }
}

/** A report of a tablet whose clock is right. */
export function reportOf(
  sequence: number,
  days: DeviceReportBody['days'],
  more: Partial<DeviceReportBody> = {},
): DeviceReportBody {
  const now = Date.parse('2026-06-15T10:00:00+07:00')
  return { sequence, nonce: newNonce(), release: '2026.6.1', now, days, ...more }
}

export function sendReport(
  app: FastifyInstance,
  { token }: Pick<StandingTablet, 'token'>,
  payload: DeviceReportBody,
) {
  return app.inject({
    method: 'POST',
    url: '/api/v1/devices/report',
    headers: { authorization: `Bearer ${token}` },
    payload,
  })
}
