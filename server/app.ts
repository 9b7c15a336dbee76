import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { PrintFonts } from '../analytics/print/model.ts'
import { type FactorBox, lockedBox } from './auth/factor-box.ts'
import { enforcePolicies } from './auth/policy.ts'
import type { Clock } from './calendar.ts'
import { answerClientError } from './client-errors.ts'
import { makeAcceptance } from './collection/make-acceptance.ts'
import { compressAnswers } from './compression.ts'
import type { Db } from './db/client.ts'
import { describeRefusals } from './describe-routes.ts'
import { installErrorHandlers, problemOf, sendProblem } from './errors.ts'
import { keepOriginsApart } from './origins.ts'
import type { BuiltPages } from './pages/built.ts'
import type { ReportFonts } from './pages/fonts.ts'
import { problems } from './problem.ts'
import { accountRoutes } from './routes/account.ts'
import { accountLinkRoutes } from './routes/account-links.ts'
import { actionRoutes } from './routes/actions.ts'
import { agencyRoutes } from './routes/agency.ts'
import { analysisRoutes } from './routes/analyses.ts'
import { arrivalRoutes } from './routes/arrivals.ts'
import { attentionRoutes } from './routes/attention.ts'
import { auditRoutes } from './routes/audit.ts'
import { ballotPdfRoutes } from './routes/ballot-pdf.ts'
import { ballotRoutes } from './routes/ballots.ts'
import { besideRoutes } from './routes/beside.ts'
import { codeBatchRoutes } from './routes/code-batches.ts'
import { collectorRoutes } from './routes/collectors.ts'
import { commentRoutes } from './routes/comments.ts'
import { deviceRoutes } from './routes/devices.ts'
import { draftRoutes } from './routes/drafts.ts'
import { fieldworkRoutes } from './routes/fieldwork.ts'
import { figureRoutes } from './routes/figures.ts'
import { goingDownRoutes } from './routes/going-down.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { linkRoutes } from './routes/links.ts'
import { methodRoutes } from './routes/methods.ts'
import { metricRoutes } from './routes/metrics.ts'
import { openApiRoutes } from './routes/openapi.ts'
import { pageRoutes } from './routes/pages.ts'
import { paperRoutes } from './routes/paper.ts'
import { peerRoutes } from './routes/peers.ts'
import { peopleRoutes } from './routes/people.ts'
import { placeRoutes } from './routes/places.ts'
import { populationRoutes } from './routes/populations.ts'
import { printRoutes } from './routes/prints.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { quarantineRoutes } from './routes/quarantine.ts'
import { questionnaireRoutes } from './routes/questionnaires.ts'
import { ratingRoutes } from './routes/ratings.ts'
import { replyNoteRoutes } from './routes/reply-notes.ts'
import { reportRoutes } from './routes/reports.ts'
import { respondRoutes } from './routes/respond.ts'
import { responseRoutes } from './routes/responses.ts'
import { resultRoutes } from './routes/results.ts'
import { samplePlanRoutes } from './routes/sample-plans.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { setupStateRoutes } from './routes/setup-state.ts'
import { surveyDesignRoutes } from './routes/survey-designs.ts'
import { surveyOrganiserRoutes } from './routes/survey-organisers.ts'
import { surveyVersionRoutes } from './routes/survey-versions.ts'
import { surveyRoutes } from './routes/surveys.ts'
import { tabletRoutes } from './routes/tablets.ts'
import { unitRoutes } from './routes/units.ts'
import { securityHeaders, sendSecurityHeaders } from './security-headers.ts'
import { shedUnderPressure } from './shedding.ts'
import { partWithClients } from './stopping.ts'
import { isStorable, validatorCompiler } from './validation.ts'
import { type MetricSources, makeMetrics } from './watching/metrics/metrics.ts'
import { makeReadiness, type Readiness, reportChanges } from './watching/readiness.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readiness: Readiness
  }
}

export interface AppOptions {
  db: Db
  /** Connections for taking in responses alone, so that nothing else can use them up. */
  intake?: Db
  clock: Clock
  logger: NonNullable<FastifyServerOptions['logger']>
  publicUrl: string
  /** Address of the office's own origin; without it the office shares the citizens'. */
  officeUrl?: string | null
  pages: BuiltPages
  fonts: ReportFonts
  /** For posters and slips. */
  printFonts: PrintFonts
  /** Opens second factors; without it nobody can set one up or pass one with an app. */
  factorBox?: FactorBox
  /** Says that long work waits; without it, it is found a little later. */
  wakeJobs?: () => void
  /** Hour from which the daily copy is taken, null where none is; left out where nobody expects any. */
  backupHour?: number | null
  /** What is watched beside the app itself, and who may see it. */
  watch?: WatchOptions
  /** Addresses of proxies in front of the server. */
  trustProxy?: string[]
  /** False where the app shares its thread with other work, such as the test that asks it. */
  isAlone?: boolean
  tls?: { cert: Buffer; key: Buffer }
}

export interface WatchOptions extends Pick<MetricSources, 'pools' | 'folds' | 'dataDir' | 'lastBackup'> {
  /** Connection of the server, whose configuration must be safe. */
  url?: string
  /** Opens `/metrics` and the reasons of `/readyz` to other machines. */
  token?: string | null
}

/** Wires the server: plugins, policies, error handling, routes. Opens no port. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const {
    db,
    intake = db,
    clock,
    logger,
    publicUrl,
    officeUrl = null,
    pages,
    fonts,
    printFonts,
    factorBox = lockedBox,
    wakeJobs = () => {},
    backupHour,
    watch = {},
    trustProxy = [],
    isAlone = true,
    tls,
  } = options
  const app: FastifyInstance = Fastify({
    logger,
    // Request logs of citizens would hold what the database leaves out: who answered when.
    logController: new LogController({ disableRequestLogging: true }),
    ...(trustProxy.length > 0 ? { trustProxy } : {}),
    requestTimeout: 10_000,
    // What cannot even be given to a route passes no hook.
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply.headers(securityHeaders), problemOf(error))
    },
    clientErrorHandler: answerClientError,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // Over TLS the instance is of another type only in what it hands to our handlers' raw sockets.
    ...((tls ? { https: tls } : {}) as object),
  })
  app.setValidatorCompiler(validatorCompiler)
  installErrorHandlers(app)
  // JSON alone: a form of another site can post text, but not this.
  app.removeContentTypeParser('text/plain')

  sendSecurityHeaders(app)
  keepOriginsApart(app, officeUrl)
  await compressAnswers(app)
  await app.register(cookie)
  const acceptance = makeAcceptance(intake, clock)
  const { tally, fullness: queueFullness } = acceptance
  const { token: watchToken = null, ...watched } = watch
  const readiness = makeReadiness({
    db,
    ...watched,
    isStorageFull: tally.isStorageFull,
    onChange: (faults) => reportChanges(app.log, faults),
  })
  app.decorate('readiness', readiness)
  partWithClients(app, readiness)
  const metrics = makeMetrics(app, { db, clock, readiness, tally, queueFullness, ...watched })
  await shedUnderPressure(app, { queueFullness, isAlone })
  enforcePolicies(app, { db, clock, watchToken })
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Hài Lòng', version: '1' } },
    transform: describeRefusals,
  })

  // PostgreSQL stores neither NUL nor half a character; refused here, they never reach it.
  app.addHook('preValidation', async ({ body, params, query }) => {
    if (!isStorable(body) || !isStorable(params) || !isStorable(query)) throw problems.unstorableText()
  })

  const prefix = '/api/v1'
  await app.register(responseRoutes, { prefix, acceptance })
  await app.register(deviceRoutes, { prefix, db, clock, officeUrl: officeUrl ?? publicUrl })
  await app.register(sessionRoutes, { prefix, db, clock, factorBox })
  await app.register(accountRoutes, { prefix, db, clock, factorBox })
  await app.register(accountLinkRoutes, { prefix, db, clock })
  await app.register(peopleRoutes, { prefix, db, clock })
  await app.register(auditRoutes, { prefix, db })
  await app.register(peerRoutes, { prefix, db, clock })
  await app.register(figureRoutes, { prefix, db, clock, fonts })
  await app.register(analysisRoutes, { prefix, db, clock, wakeJobs })
  await app.register(surveyRoutes, { prefix, db, clock })
  await app.register(questionnaireRoutes, { prefix, db })
  await app.register(methodRoutes, { prefix, db })
  await app.register(draftRoutes, { prefix, db, clock })
  await app.register(surveyDesignRoutes, { prefix, db, clock })
  await app.register(surveyVersionRoutes, { prefix, db, clock })
  await app.register(surveyOrganiserRoutes, { prefix, db, clock })
  await app.register(collectorRoutes, { prefix, db, clock, publicUrl })
  await app.register(ratingRoutes, { prefix, db, clock })
  await app.register(goingDownRoutes, { prefix, db, clock })
  await app.register(samplePlanRoutes, { prefix, db, clock })
  await app.register(arrivalRoutes, { prefix, db, clock })
  await app.register(besideRoutes, { prefix, db, clock })
  await app.register(fieldworkRoutes, { prefix, db, clock })
  await app.register(attentionRoutes, { prefix, db, clock, backupHour })
  await app.register(quarantineRoutes, { prefix, db, clock })
  await app.register(commentRoutes, { prefix, db, clock })
  await app.register(actionRoutes, { prefix, db, clock })
  await app.register(reportRoutes, { prefix, db, clock, wakeJobs })
  await app.register(privacyRoutes, { prefix, db, clock })
  await app.register(replyNoteRoutes, { prefix, db, clock })
  await app.register(linkRoutes, { prefix, db, clock })
  await app.register(codeBatchRoutes, { prefix, db, clock })
  await app.register(invitationRoutes, { prefix, db, clock })
  await app.register(paperRoutes, { prefix, db, clock, acceptance })
  await app.register(ballotRoutes, { prefix, db, clock, acceptance })
  await app.register(ballotPdfRoutes, { prefix, db, clock, fonts })
  await app.register(placeRoutes, { prefix, db, clock })
  await app.register(tabletRoutes, { prefix, db, clock })
  await app.register(printRoutes, { prefix, db, clock, publicUrl, fonts: printFonts })
  await app.register(importRoutes, { prefix, db, clock })
  await app.register(unitRoutes, { prefix, db, clock })
  await app.register(agencyRoutes, { prefix, db, clock })
  await app.register(populationRoutes, { prefix, db, clock })
  await app.register(setupStateRoutes, { prefix, db, clock, publicUrl })
  await app.register(respondRoutes, {
    db,
    clock,
    acceptance,
    renderPage: pages.renderPage,
    assets: pages.assets,
  })
  await app.register(resultRoutes, { db, results: pages.results })
  await app.register(pageRoutes, { pages })
  await app.register(healthRoutes, { readiness, watchToken })
  await app.register(metricRoutes, { metrics })
  await app.register(openApiRoutes, { answers: pages.answers })
  return app
}
