import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type QuestionnaireSummary, versionParams } from '#contract/drafts.ts'
import { type ExchangeFile, exchangeFormat, exchangeVersion } from '#contract/exchange.ts'
import { allItems } from '#contract/questionnaire.ts'
import { compareDrafts, type VersionDifferences } from '#contract/versions/method-difference.ts'
import { managers, readers } from '../auth/policy.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { listVersions } from '../queries/questionnaires.ts'
import { listSurveys } from '../queries/surveys.ts'
import { publishedDraft } from '../questionnaires/draft-reply.ts'
import { readTemplates } from '../questionnaires/load-templates.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db } }>

const differenceQuery = {
  type: 'object',
  required: ['since'],
  properties: { since: { type: 'integer', minimum: 1, maximum: 10_000 } },
} as const

/** Published questionnaires: they never change. */
export const questionnaireRoutes: Plugin = async (app, { db }) => {
  const templates = new Set(readTemplates().map(({ key }) => key))

  app.get('/questionnaires', { config: { policy: readers } }, async (): Promise<QuestionnaireSummary[]> => {
    const surveys = await listSurveys(db)
    const groups = Map.groupBy(await listVersions(db), (row) => row.questionnaireKey)
    return [...groups].flatMap(([key, versions]) => {
      const newest = versions.at(-1)?.document
      if (!newest) return []
      const { instrument, title, basis } = newest
      const usedBy = (version: number) =>
        surveys.filter((one) => one.questionnaireKey === key && one.questionnaireVersion === version).length
      return {
        key,
        instrument,
        isTemplate: templates.has(key),
        title,
        basis,
        items: allItems(newest).length,
        versions: versions.map(({ version, publishedAt, hash }) => ({
          version,
          publishedOn: officeDay(new Date(publishedAt)),
          hash: hash.toString('hex'),
          surveys: usedBy(version),
        })),
      }
    })
  })

  app.get(
    '/questionnaires/:key/:version',
    { config: { policy: readers }, schema: { params: versionParams } },
    async (request) => {
      const { key, version } = request.params
      const found = await publishedDraft(db, { key, version })
      if (!found) throw problems.notFound('published version', `${key} ${version}`)
      return found
    },
  )

  app.get(
    '/questionnaires/:key/:version/export.json',
    { config: { policy: readers }, schema: { params: versionParams } },
    async (request, reply): Promise<ExchangeFile> => {
      const { key, version } = request.params
      const found = await publishedDraft(db, { key, version })
      if (!found) throw problems.notFound('published version', `${key} ${version}`)
      reply.header('content-disposition', `attachment; filename="${key}-${version}.json"`)
      return { format: exchangeFormat, formatVersion: exchangeVersion, ...found }
    },
  )

  app.get(
    '/questionnaires/:key/:version/differences',
    { config: { policy: managers }, schema: { params: versionParams, querystring: differenceQuery } },
    async (request): Promise<VersionDifferences> => {
      const { key, version } = request.params
      const { since } = request.query
      const earlier = await publishedDraft(db, { key, version: since })
      const later = await publishedDraft(db, { key, version })
      if (!earlier || !later)
        throw problems.notFound('published version', `${key} ${earlier ? version : since}`)
      return compareDrafts(earlier, later)
    },
  )
}
