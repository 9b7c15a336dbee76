import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { PublishedMethod } from '#contract/methods.ts'
import { readers } from '../auth/policy.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { listMethodsWithHash } from '../queries/questionnaires.ts'
import { listSurveys } from '../queries/surveys.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db } }>

/** Published methods, the newest version of each first. */
export const methodRoutes: Plugin = async (app, { db }) => {
  app.get('/methods', { config: { policy: readers } }, async (): Promise<PublishedMethod[]> => {
    const surveys = await listSurveys(db)
    const methods = await listMethodsWithHash(db)
    return methods.toReversed().map(({ method, hash, publishedAt }) => {
      const { key, version, instrument, title, basis, draft, aggregation, dimensions } = method
      return {
        ...{ key, version, instrument, title, basis, draft, aggregation, hash },
        publishedOn: officeDay(new Date(publishedAt)),
        dimensions: dimensions.map((one) => ({ key: one.key, title: one.title, items: one.items.length })),
        surveys: surveys
          .filter((survey) => survey.methodKey === key && survey.methodVersion === version)
          .map((survey) => ({ key: survey.key, title: survey.title, titleEn: survey.titleEn })),
      }
    })
  })
}
