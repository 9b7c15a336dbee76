import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Answers } from '#contract/flow.ts'
import type { Role } from '#contract/office.ts'
import { hashPassword } from '../../server/auth/passwords.ts'
import { hashSecret, newSecret } from '../../server/auth/secrets.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import type { Db } from '../../server/db/client.ts'
import { type Collector, ensureCollector } from '../../server/queries/collectors.ts'
import { ensureSender } from '../../server/queries/devices.ts'
import { addPerson } from '../../server/queries/staff.ts'
import { findSurvey, offerSurvey, type Survey } from '../../server/queries/surveys.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'

const at = new Date('2026-01-01T00:00:00Z')

/** A province P with communes X1, X2, X3 and a department S1. Safe to repeat. */
export async function setUpUnits(db: Db): Promise<Map<string, number>> {
  const unit = (code: string, kind: 'province' | 'commune' | 'department', name: string) => ({
    code,
    parentCode: code === 'P' ? null : 'P',
    kind,
    area: null,
    name,
    nameEn: null,
    validFrom: '2000-01-01',
  })
  await saveUnits(db, [
    unit('P', 'province', 'Tỉnh Bình Minh'),
    unit('X1', 'commune', 'Xã An Bình'),
    unit('X2', 'commune', 'Xã Hòa Lạc'),
    unit('X3', 'commune', 'Phường Tân Thành'),
    unit('S1', 'department', 'Sở Nội vụ'),
  ])
  return unitIdsByCode(db)
}

export interface OpenSurvey {
  survey: Survey
  /** QR collectors by unit code. */
  collectors: Record<string, Collector>
}

interface SurveyOptions {
  key?: string
  template?: string
  windowFrom?: string
  windowTo?: string | null
}

/** An open survey with one QR collector in each commune. */
export async function openSurvey(db: Db, options: SurveyOptions = {}): Promise<OpenSurvey> {
  const ids = await setUpUnits(db)
  const { key = `survey-${randomBytes(4).toString('hex')}`, template = 'sipas-5-dimensions' } = options
  const { windowFrom = '2026-01-01', windowTo = null } = options
  const survey = await createSurvey(
    db,
    { key, title: 'Khảo sát', titleEn: 'Survey', template, windowFrom, windowTo },
    at,
  )
  const collectors: Record<string, Collector> = {}
  for (const code of ['X1', 'X2', 'X3']) {
    const unitId = ids.get(code) ?? 0
    const token = randomBytes(8).toString('hex')
    const collector = await ensureCollector(
      db,
      { token, unitId, kind: 'link', channel: 'qr', name: `QR ${code}` },
      at,
    )
    await offerSurvey(db, collector.collectorId, survey.surveyId, 0)
    collectors[code] = collector
  }
  return { survey: (await findSurvey(db, key)) ?? survey, collectors }
}

export function newId(): string {
  return randomBytes(16).toString('hex')
}

/** The content of a response as a phone would send it. */
export function contentOf(
  { survey, collectors }: OpenSurvey,
  answers: Answers,
  unit = 'X1',
  day = '2026-06-15',
): ResponseContent {
  const collector = collectors[unit]?.token ?? ''
  return {
    survey: survey.key,
    version: 1,
    collector,
    language: 'vi',
    notice: 1,
    day,
    answers,
    respondent: {},
    seconds: 70,
  }
}

/** Puts one response. @param headers those of a known tablet, whose age is believed */
export function put(
  app: FastifyInstance,
  id: string,
  content: ResponseContent,
  capturedSecondsAgo = 0,
  headers: Record<string, string> = {},
) {
  return app.inject({
    method: 'PUT',
    url: `/api/v1/responses/${id}`,
    headers,
    payload: { content, sent: { capturedSecondsAgo } },
  })
}

/** What a known tablet sends along. */
export async function asTablet(db: Db): Promise<{ authorization: string }> {
  const token = newSecret()
  await ensureSender(db, { tokenHash: hashSecret(token), name: 'Máy đã biết' }, at)
  return { authorization: `Bearer ${token}` }
}

/** Adds an account and signs it in. @returns the cookie header */
export async function signIn(
  app: FastifyInstance,
  db: Db,
  role: Role = 'administrator',
  unitId: number | null = null,
): Promise<string> {
  const login = `${role}-${randomBytes(4).toString('hex')}`
  await addPerson(
    db,
    { login, name: role, role, unitId, passwordHash: await hashPassword('mật khẩu 2345') },
    at,
  )
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    // Each person signs in from another place: attempts are counted by address.
    remoteAddress: `127.${randomBytes(3).join('.')}`,
    payload: { login, password: 'mật khẩu 2345' },
  })
  if (reply.statusCode !== 200) throw new Error(`sign-in failed: ${reply.body}`)
  const cookie = reply.cookies[0]
  return `${cookie?.name}=${cookie?.value}`
}
