import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  deviceReportBody,
  type Enrolment,
  enrolmentBody,
  type Pairing,
  type PairingState,
  type ReportAnswer,
} from '#contract/kiosk.ts'
import { anyone, deviceOf, enrolledDevice, knownDevice, knownDeviceOf } from '../auth/policy.ts'
import { bearerToken, hashSecret, newSecret } from '../auth/secrets.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { configurationOf, hashOfConfiguration } from '../devices/configuration.ts'
import { beginPairing } from '../devices/pair.ts'
import { makePairingLimit } from '../devices/pairing-limit.ts'
import { makeReportLimit } from '../devices/report-limit.ts'
import { takeReport } from '../devices/take-report.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { type EnrolledDevice, enrolDevice, findDevice, findEnrolled } from '../queries/devices.ts'
import { isWaiting } from '../queries/pairings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; officeUrl: string } }>

/** What tablets ask and tell. */
export const deviceRoutes: Plugin = async (app, { db, clock, officeUrl }) => {
  const configure = (device: EnrolledDevice) => configurationOf(db, device, officeDay(clock()))
  const admitPairing = makePairingLimit(clock)
  const admitReport = makeReportLimit(clock)

  app.post(
    '/devices/pairings',
    { config: { policy: anyone, rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async (request, reply): Promise<Pairing> => {
      const wait = admitPairing(request.ip)
      if (wait > 0) throw problems.tooManyRequests(wait)
      reply.code(201).header('cache-control', 'no-store')
      return beginPairing(db, officeUrl, clock())
    },
  )

  app.get(
    '/devices/pairings/mine',
    { config: { policy: anyone, rateLimit: { max: 600, timeWindow: '1 minute' } } },
    async (request, reply): Promise<PairingState> => {
      reply.header('cache-control', 'no-store')
      const secret = bearerToken(request.headers.authorization)
      if (secret === null) throw problems.pairingExpired()
      const device = await findDevice(db, hashSecret(secret))
      if (device) return { state: 'accepted', configuration: await configure(device) }
      if (await isWaiting(db, hashSecret(secret), clock())) return { state: 'waiting' }
      throw problems.pairingExpired()
    },
  )

  app.post(
    '/devices/enrol',
    {
      config: { policy: anyone, rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { body: enrolmentBody },
    },
    async (request, reply): Promise<Enrolment> => {
      const code = asPrinted(request.body.code)
      const token = newSecret()
      const device = await db.transaction(async (tx) => {
        const enrolled = await enrolDevice(tx, code, hashSecret(token), clock())
        if (!enrolled) throw problems.codeRefused()
        await recordAct(tx, { actor: 'system', act: 'tablet_enrolled', subject: { ...enrolled } }, clock())
        return enrolled
      })
      reply.code(201)
      return { token, configuration: await configure(device) }
    },
  )

  app.get('/devices/me', { config: { policy: enrolledDevice } }, (request) => configure(deviceOf(request)))

  app.post(
    '/devices/report',
    { config: { policy: knownDevice }, schema: { body: deviceReportBody } },
    async (request): Promise<ReportAnswer> => {
      const deviceId = knownDeviceOf(request)
      const wait = admitReport(deviceId)
      if (wait > 0) throw problems.tooManyRequests(wait)
      const { isForked, foreign } = await takeReport(db, deviceId, request.body, clock())
      if (isForked) request.log.warn({ deviceId }, 'two tablets report as one')
      if (foreign.length > 0)
        request.log.warn(
          { deviceId, foreign: foreign.length },
          'a tablet counts for places it never stood at',
        )
      const device = await findEnrolled(db, deviceId)
      if (!device) throw problems.deviceUnknown({ isReportTaken: true })
      const configuration = await configure(device)
      const configurationHash = hashOfConfiguration(configuration)
      const isKnown = request.body.configurationHash === configurationHash
      return { configurationHash, configuration: isKnown ? null : configuration }
    },
  )
}

/** A code as it is printed, however it was typed: capitals, four and four with a hyphen. */
function asPrinted(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
