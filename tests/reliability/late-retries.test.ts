import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import { hashSecret } from '../../server/auth/secrets.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import type { Db } from '../../server/db/client.ts'
import { type Random, seededRandom } from '../../server/demo/random.ts'
import { type Collector, ensureCollector } from '../../server/queries/collectors.ts'
import { addEnrolmentCode, enrolDevice } from '../../server/queries/devices.ts'
import { publishVersion } from '../../server/queries/questionnaires.ts'
import { closeSurvey, offerSurvey, type Survey } from '../../server/queries/surveys.ts'
import { readTemplates } from '../../server/questionnaires/load-templates.ts'
import { findLosses, type Ledger } from '../support/checker.ts'
import { runAsAdmin } from '../support/database.ts'
import { chooseSeed } from '../support/fault-proxy.ts'
import { type Instances, openInstances } from '../support/instances.ts'
import { contentOf, openSurvey } from '../support/survey.ts'

// What may happen between a response and its retry: its receipt is then the same, in its own unit and month.

const placeCount = 16
const firstDay = '2026-06-15'
/** Days until the retry: at once, over midnight, over the end of the month, of the year. */
const delays = [0, 1, 16, 31, 200]

let instances: Instances
afterEach(() => instances.close())

interface Place {
  collector: Collector
  survey: Survey
  token: string
  happens: { closing: boolean; revocation: boolean; move: boolean; version: boolean }
}

interface Case {
  id: string
  content: ResponseContent
  place: Place
  /** Days until the retry. */
  daysLater: number
  otherServer: boolean
  /** Whether the sender says how old the response is, or sends it as if it were new. */
  tellsAge: boolean
}

const at = new Date('2026-06-01T00:00:00Z')

async function makePlaces(db: Db, random: Random): Promise<Place[]> {
  const places: Place[] = []
  for (let index = 0; index < placeCount; index++) {
    const open = await openSurvey(db)
    const unit = open.collectors[random.pick(['X1', 'X2'])]
    const token = random.hex(16)
    const place = {
      token,
      unitId: unit?.unitId ?? 0,
      kind: 'tablet',
      channel: 'tablet',
      name: `Quầy ${index}`,
    } as const
    const collector = await ensureCollector(db, place, at)
    await offerSurvey(db, collector.collectorId, open.survey.surveyId, 0)
    const deviceToken = random.hex(32)
    await enrol(db, collector, deviceToken, random)
    const [closing, revocation, move, version] = [0, 1, 2, 3].map((bit) => ((index >> bit) & 1) === 1)
    const happens = { closing, revocation, move, version } as Place['happens']
    places.push({ collector, survey: open.survey, token: deviceToken, happens })
  }
  return places
}

async function enrol(db: Db, { collectorId }: Collector, token: string, random: Random): Promise<void> {
  const code = random.hex(8)
  await addEnrolmentCode(db, { code, collectorId, expiresAt: null })
  await enrolDevice(db, code, hashSecret(token), at)
}

function makeCase(random: Random, places: Place[]): Case {
  const place = random.pick(places)
  const { survey, collector } = place
  const content = contentOf(
    { survey, collectors: { here: collector } },
    { acc1: 1 + random.below(5) },
    'here',
    firstDay,
  )
  return {
    id: random.hex(32),
    content,
    place,
    daysLater: random.pick(delays),
    otherServer: random.below(2) === 1,
    tellsAge: random.below(2) === 1,
  }
}

function send(app: FastifyInstance | undefined, { id, content, place }: Case, capturedSecondsAgo: number) {
  if (!app) throw new Error('no server')
  return app.inject({
    method: 'PUT',
    url: `/api/v1/responses/${id}`,
    headers: { authorization: `Bearer ${place.token}` },
    payload: { content, sent: { capturedSecondsAgo } },
  })
}

/** The office changes everything it can change about these places. */
async function changeEverything(places: Place[], random: Random): Promise<void> {
  const { database } = instances
  const template = readTemplates().find(({ key }) => key === 'sipas-5-dimensions')
  if (!template) throw new Error('no template')
  await publishVersion(database.db, template, 2, at)
  const [elsewhere] = await runAsAdmin<{ id: number }>(
    database.adminUrl,
    `select unit_id as id from units where code = 'X3'`,
  )
  for (const { collector, survey, happens } of places) {
    const { collectorId } = collector
    if (happens.closing) await closeSurvey(database.db, survey.surveyId, '2026-06-14')
    if (happens.revocation)
      await runAsAdmin(
        database.adminUrl,
        `update collectors set revoked_on = '2026-06-14' where collector_id = $1`,
        [collectorId],
      )
    if (happens.version)
      await runAsAdmin(
        database.adminUrl,
        'update surveys set questionnaire_version = 2 where survey_id = $1',
        [survey.surveyId],
      )
    if (happens.move) {
      const token = random.hex(16)
      const next = {
        token,
        unitId: elsewhere?.id ?? 0,
        kind: 'tablet',
        channel: 'tablet',
        name: 'Nơi mới',
      } as const
      const moved = await ensureCollector(database.db, next, at)
      await runAsAdmin(database.adminUrl, 'update enrolments set collector_id = $2 where collector_id = $1', [
        collectorId,
        moved.collectorId,
      ])
    }
  }
}

/** First deliveries, then all that may happen, then retries. @returns statuses of both, and what was attempted */
async function run(caseCount: number) {
  const random = seededRandom(chooseSeed())
  const { database, clock, apps } = instances
  const places = await makePlaces(database.db, random)
  const cases = Array.from({ length: caseCount }, () => makeCase(random, places))
  const ledger: Ledger = new Map()
  for (const { id, content, place } of cases) {
    const { unitId } = place.collector
    ledger.set(id, { unitId, hash: await bodyHash(content), day: firstDay, isAcknowledged: true })
  }
  const first = await Promise.all(cases.map((each) => send(apps[0], each, 0)))
  await changeEverything(places, random)
  // Servers remember places for two seconds.
  await pause(2100)
  const fresh = await Promise.all(places.map((place) => send(apps[1], { ...makeCase(random, [place]) }, 0)))

  const second = []
  for (const daysLater of delays) {
    clock.set(new Date(Date.parse(`${firstDay}T10:00:00+07:00`) + daysLater * 86_400_000).toISOString())
    const now = cases.filter((each) => each.daysLater === daysLater)
    const replies = await Promise.all(
      now.map((each) => send(apps[each.otherServer ? 1 : 0], each, each.tellsAge ? daysLater * 86_400 : 0)),
    )
    for (const [index, reply] of replies.entries())
      second.push({ reply, before: first[cases.indexOf(now[index] as Case)] })
  }
  return { places, cases, ledger, first, fresh, second }
}

test('a retry after anything that may happen gets the same receipt, in its own unit and month', {
  timeout: 240_000,
}, async () => {
  instances = await openInstances(2)

  const { places, cases, ledger, first, fresh, second } = await run(1000)

  expect(new Set(first.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
  expect(new Set(second.map(({ reply }) => reply.statusCode))).toEqual(new Set([200]))
  for (const { reply, before } of second) expect(reply.body).toBe(before?.body)
  for (const reply of fresh.filter(({ statusCode }) => statusCode === 201)) {
    const { id, hash } = reply.json()
    ledger.set(id, { unitId: unitOf(id), hash, day: firstDay, isAcknowledged: true })
  }
  expect(await findLosses(instances.database.adminUrl, ledger)).toEqual([])
  // Everything did happen: new responses of closed surveys and revoked places are refused.
  for (const [index, { happens }] of places.entries()) {
    const code = fresh[index]?.json().code
    if (happens.closing) expect(code).toBe('survey_closed')
    else if (happens.revocation) expect(code).toBe('collector_revoked')
    else expect(fresh[index]?.statusCode).toBe(201)
  }
  for (const days of delays)
    expect(cases.filter(({ daysLater }) => daysLater === days).length).toBeGreaterThan(100)

  function unitOf(id: string): number {
    const index = fresh.findIndex((reply) => reply.json().id === id)
    return places[index]?.collector.unitId ?? 0
  }
})

test('with the day in the unique key the same run is found out', { timeout: 240_000 }, async () => {
  instances = await openInstances(2)
  await runAsAdmin(
    instances.database.adminUrl,
    `alter table response_key drop constraint response_key_pkey, add primary key (unit_id, response_id, day);
     alter table response_waiting drop constraint response_waiting_pkey`,
  )

  const { ledger } = await run(300)

  const faults = await findLosses(instances.database.adminUrl, ledger)
  expect(faults.filter((fault) => /has 2 keys and 2 rows/.test(fault)).length).toBeGreaterThan(5)
})
