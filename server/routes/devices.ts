import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Enrolment, enrolmentBody, type KioskConfiguration } from '#contract/kiosk.ts'
import { currentNotice } from '#contract/notice.ts'
import { anyone, enrolledDevice } from '../auth/policy.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findCollectorById, listOffers } from '../queries/collectors.ts'
import { enrolDevice } from '../queries/devices.ts'
import { readSettings } from '../queries/settings.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { findUnitName } from '../queries/units.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

export const deviceRoutes: Plugin = async (app, { db, clock }) => {
  app.post(
    '/devices/enrol',
    {
      config: { policy: anyone, rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { body: enrolmentBody },
    },
    async (request, reply): Promise<Enrolment> => {
      const code = asPrinted(request.body.code)
      const token = newSecret()
      const device = await enrolDevice(db, code, hashSecret(token), clock())
      if (!device) throw problems.codeRefused()
      await recordAct(db, { actor: 'system', act: 'tablet_enrolled', subject: { ...device } }, clock())
      reply.code(201)
      return { token, configuration: await configurationOf(db, device.collectorId, officeDay(clock())) }
    },
  )

  app.get('/devices/me', { config: { policy: enrolledDevice } }, (request) => {
    if (!request.device) throw problems.deviceUnknown()
    return configurationOf(db, request.device.collectorId, officeDay(clock()))
  })
}

/** A code as it is printed, however it was typed: capitals, four and four with a hyphen. */
function asPrinted(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

async function configurationOf(db: Db, collectorId: number, today: string): Promise<KioskConfiguration> {
  const collector = await findCollectorById(db, collectorId)
  if (!collector) throw problems.notFound('collector', collectorId)
  const { demonstration, idleSeconds } = await readSettings(db)
  const offers = (await listOffers(db, collectorId)).filter(({ survey }) => isOpenOn(survey, today))
  return {
    collector: collector.token,
    unitName: (await findUnitName(db, collector.unitId, today)) ?? collector.name,
    placeName: collector.name,
    surveys: offers.map(({ survey, questionnaire }) => ({
      key: survey.key,
      title: survey.title,
      titleEn: survey.titleEn,
      version: survey.questionnaireVersion,
      questionnaire,
    })),
    notice: currentNotice,
    idleSeconds,
    demonstration,
  }
}
