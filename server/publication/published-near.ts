import type { ReportScope } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { listPublishedNear } from '../queries/published.ts'
import type { FrozenReport } from './frozen.ts'
import { publishedModel } from './published-file.ts'

/** The editions that lie near enough to a scope for their figures to be subtracted, such as 12/1; the newest first. */
export async function namesNear(db: Db, scope: ReportScope): Promise<string[]> {
  return (await listPublishedNear(db, scope)).map(({ document, edition }) => `${document}/${edition}`)
}

/** What they say. */
export async function publishedNear(db: Db, scope: ReportScope): Promise<FrozenReport[]> {
  const models: FrozenReport[] = []
  // One after the other: a transaction is one connection.
  for (const one of await listPublishedNear(db, scope)) {
    const model = await publishedModel(db, one)
    if (model) models.push(model)
  }
  return models
}
