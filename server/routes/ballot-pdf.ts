import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { ballotQuery } from '#contract/paper.ts'
import { anyStaff, personOf } from '../auth/policy.ts'
import { unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { ReportFonts } from '../pages/fonts.ts'
import { requireBatch } from '../paper/find-batch.ts'
import { type PrintRequest, printBallots } from '../paper/print-ballots.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { findSurvey } from '../queries/surveys.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; fonts: ReportFonts } }>

const parameters = {
  type: 'object',
  required: ['key', 'version'],
  properties: {
    key: { type: 'string', maxLength: 64 },
    version: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  },
} as const

/** Ballots to print: one with room for its number, or all of a batch with theirs. */
export const ballotPdfRoutes: Plugin = async (app, { db, clock, fonts }) => {
  app.get(
    '/questionnaires/:key/:version/ballot.pdf',
    { config: { policy: anyStaff }, schema: { params: parameters, querystring: ballotQuery } },
    async (request, reply) => {
      const { key, version } = request.params
      const { language = 'vi', survey: surveyKey, batch: batchId } = request.query
      const questionnaire = await findVersion(db, key, version)
      if (!questionnaire) throw problems.notFound('published version', `${key} ${version}`)
      const about: Pick<PrintRequest, 'survey' | 'unit' | 'serials' | 'notice'> = {
        survey: null,
        unit: null,
        serials: null,
        notice: null,
      }
      if (surveyKey !== undefined)
        about.survey = (await findSurvey(db, surveyKey)) ?? missing('survey', surveyKey)
      if (batchId !== undefined) {
        const batch = await requireBatch({ db, clock }, personOf(request), batchId)
        const isOfVersion = batch.survey.questionnaireKey === key && batch.version === version
        if (!isOfVersion) throw problems.notFound('batch of this version', batchId)
        const { units } = await unitScopeOf(db, personOf(request), officeDay(clock()))
        about.survey = batch.survey
        about.notice = batch.notice
        about.unit = units.find(({ unitId }) => unitId === batch.unitId) ?? null
        about.serials = Array.from({ length: batch.issued }, (_, index) => batch.firstSerial + index)
      }
      const now = clock()
      const pdf = await printBallots(db, { questionnaire, language, ...about }, { fonts, now })
      const subject = {
        questionnaire: key,
        version,
        ballots: about.serials?.length ?? 1,
        batch: batchId ?? null,
      }
      await recordAct(db, { actor: personOf(request).login, act: 'ballots_printed', subject }, now)
      const name = `phieu-${key}-${version}${batchId === undefined ? '' : `-${batchId}`}.pdf`
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(pdf))
    },
  )
}

function missing(what: string, key: string): never {
  throw problems.notFound(what, key)
}
