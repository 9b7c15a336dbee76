import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import {
  newEditionBody,
  newReportBody,
  type ReportDetails,
  type ReportDifference,
  type ReportRecord,
  type ReportScope,
  type ReportSummary,
  reportChangeBody,
  reportDefaultsQuery,
  reportFileParams,
  reportMoveBody,
  reportParams,
} from '#contract/publication.ts'
import { managers, personOf, reportReaders, reportWriters, withRolesOf } from '../auth/policy.ts'
import { requireUnit, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { defaultDetails } from '../publication/defaults.ts'
import { differencesOf } from '../publication/differences.ts'
import { fileNameOf, mediaTypes } from '../publication/file-names.ts'
import { readFrozen } from '../publication/frozen.ts'
import { moveReport } from '../publication/move-report.ts'
import { recordOf, summariesOf, type Viewer } from '../publication/read-report.ts'
import {
  beginEdition,
  beginReport,
  cancelRendering,
  changeDraft,
  renderAgain,
} from '../publication/write-report.ts'
import { recordAct } from '../queries/audit.ts'
import { findField } from '../queries/catalogue.ts'
import { findDraftFile, findFile } from '../queries/report-files.ts'
import { findReport, listEditions, listReports, type ReportRow } from '../queries/reports.ts'
import type { SignedIn } from '../queries/staff.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{
  Options: { db: Db; clock: Clock; wakeJobs: () => void }
}>

/** Official reports on their way to the public: written by some, decided on by others. */
export const reportRoutes: Plugin = async (app, { db, clock, wakeJobs }) => {
  const today = () => officeDay(clock())

  /** What somebody may do: write on the units of their writing roles; decide only where they see the whole tree. */
  const viewerOf = async (person: SignedIn): Promise<Viewer> => {
    const writing = await unitScopeOf(db, withRolesOf(person, reportWriters), today())
    const mayDecide = withRolesOf(person, managers).grants.some(({ unitId }) => unitId === null)
    const rightsOn = ({ unitId }: ReportRow) => ({ mayWrite: writing.visible.has(unitId), mayDecide })
    return { staffId: person.staffId, rightsOn }
  }

  /** @throws Problem not_found, also for a report on a unit out of sight */
  const requireReport = async (request: FastifyRequest, reportId: string): Promise<ReportRow> => {
    const { visible } = await unitScopeOf(db, personOf(request), today())
    const report = await findReport(db, reportId)
    if (!report || !visible.has(report.unitId)) throw problems.notFound('report', reportId)
    return report
  }

  const show = async (request: FastifyRequest, reportId: string): Promise<ReportRecord> =>
    recordOf(db, await requireReport(request, reportId), await viewerOf(personOf(request)))

  /** @throws Problem not_found for a unit out of sight or no field, invalid_request for months the wrong way round */
  const requireScope = async (
    request: FastifyRequest,
    { kind, unitId, field, from, to }: ReportScope,
  ): Promise<void> => {
    await requireUnit(db, personOf(request), unitId, today())
    if (field !== null && !(await findField(db, field))) throw problems.notFound('field', field)
    if (kind === 'field' && field === null)
      throw problems.invalidRequest([{ at: '/scope/field', expected: 'the code of a field' }])
    if (from > to) throw problems.invalidRequest([{ at: '/scope/to', expected: 'a month not before "from"' }])
  }

  app.get('/reports', { config: { policy: reportReaders } }, async (request): Promise<ReportSummary[]> => {
    const { visible } = await unitScopeOf(db, personOf(request), today())
    return summariesOf(db, await listReports(db, [...visible]), await viewerOf(personOf(request)))
  })

  app.get(
    '/report-defaults',
    { config: { policy: reportWriters }, schema: { querystring: reportDefaultsQuery } },
    async (request): Promise<ReportDetails> => {
      const { language = 'vi' } = request.query
      const { visible } = await unitScopeOf(db, personOf(request), today())
      const alike = (await listReports(db, [...visible])).filter(({ scope }) => scope.language === language)
      return defaultDetails(alike[0], language, clock())
    },
  )

  app.post(
    '/reports',
    { config: { policy: reportWriters }, schema: { body: newReportBody } },
    async (request, reply): Promise<ReportRecord> => {
      await requireScope(request, request.body.scope)
      const { reportId } = await beginReport(db, request.body, personOf(request), clock())
      wakeJobs()
      reply.code(201)
      return show(request, reportId)
    },
  )

  app.get(
    '/reports/:id',
    { config: { policy: reportReaders }, schema: { params: reportParams } },
    (request) => show(request, request.params.id),
  )

  app.patch(
    '/reports/:id',
    { config: { policy: reportWriters }, schema: { params: reportParams, body: reportChangeBody } },
    async (request): Promise<ReportRecord> => {
      const { reportId } = await requireReport(request, request.params.id)
      await requireScope(request, request.body.scope)
      await changeDraft(db, reportId, request.body, personOf(request), clock())
      wakeJobs()
      return show(request, reportId)
    },
  )

  app.post(
    '/reports/:id/rendering',
    { config: { policy: reportWriters }, schema: { params: reportParams } },
    async (request): Promise<ReportRecord> => {
      const { reportId } = await requireReport(request, request.params.id)
      await renderAgain(db, reportId, personOf(request), clock())
      wakeJobs()
      return show(request, reportId)
    },
  )

  app.delete(
    '/reports/:id/rendering',
    { config: { policy: reportWriters }, schema: { params: reportParams } },
    async (request): Promise<ReportRecord> => {
      const { reportId } = await requireReport(request, request.params.id)
      await cancelRendering(db, reportId, personOf(request), clock())
      return show(request, reportId)
    },
  )

  app.post(
    '/reports/:id/moves',
    { config: { policy: reportWriters }, schema: { params: reportParams, body: reportMoveBody } },
    async (request): Promise<ReportRecord> => {
      const person = personOf(request)
      const report = await requireReport(request, request.params.id)
      const { move, revision, note = '' } = request.body
      const rights = (await viewerOf(person)).rightsOn(report)
      await moveReport(db, report.reportId, { move, revision, note, rights }, person, clock())
      return show(request, report.reportId)
    },
  )

  app.post(
    '/reports/:id/editions',
    { config: { policy: reportWriters }, schema: { params: reportParams, body: newEditionBody } },
    async (request, reply): Promise<ReportRecord> => {
      const report = await requireReport(request, request.params.id)
      const { reportId } = await beginEdition(db, report, request.body.reason, personOf(request), clock())
      wakeJobs()
      reply.code(201)
      return show(request, reportId)
    },
  )

  const fileOf = (report: ReportRow, name: 'model' | 'pdf' | 'workbook') =>
    report.state === 'draft' ? findDraftFile(db, report.reportId, name) : findFile(db, report, name)

  app.get(
    '/reports/:id/differences',
    { config: { policy: reportReaders }, schema: { params: reportParams } },
    async (request): Promise<ReportDifference[]> => {
      const report = await requireReport(request, request.params.id)
      const before = (await listEditions(db, report.document)).find(
        ({ edition, state }) => edition === report.edition - 1 && state === 'published',
      )
      const [was, is] = [before && (await fileOf(before, 'model')), await fileOf(report, 'model')]
      return was && is ? differencesOf(readFrozen(was.bytes), readFrozen(is.bytes)) : []
    },
  )

  app.get(
    '/reports/:id/files/:name',
    { config: { policy: reportReaders }, schema: { params: reportFileParams } },
    async (request, reply) => {
      const report = await requireReport(request, request.params.id)
      const { name } = request.params
      const file = await fileOf(report, name)
      if (!file) throw problems.notFound('file of the report', name)
      const { document, edition, reportId } = report
      const subject = { report: reportId, document, edition, file: name, sha256: file.sha256 }
      await recordAct(db, { actor: personOf(request).login, act: 'report_downloaded', subject }, clock())
      return reply
        .type(mediaTypes[name])
        .header('content-disposition', `inline; filename="${fileNameOf(report, name)}"`)
        .header('cache-control', 'no-store')
        .send(file.bytes)
    },
  )
}
