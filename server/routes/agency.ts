import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Agency, agencyBody } from '#contract/agency.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { recordAct } from '../queries/audit.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Who runs the surveys: the head of official documents. */
export const agencyRoutes: Plugin = async (app, { db, clock }) => {
  app.get('/agency', { config: { policy: readers } }, () => readAgency(db))

  app.put('/agency', { config: { policy: managers }, schema: { body: agencyBody } }, async (request) => {
    const person = personOf(request)
    requireWholeTree(person)
    const { superiorAgency, issuingAgency, place, contact, idleSeconds } = request.body
    const tidy = (text: string) => text.normalize('NFC').trim()
    const after = {
      superiorAgency: tidy(superiorAgency),
      issuingAgency: tidy(issuingAgency),
      place: tidy(place),
      contact: tidy(contact),
      idleSeconds,
    }
    await db.transaction(async (tx) => {
      const before = await readAgency(tx)
      for (const key of Object.keys(after) as (keyof Agency)[]) await saveSetting(tx, key, after[key])
      const subject = { before, after }
      await recordAct(tx, { actor: person.login, act: 'agency_changed', subject }, clock())
    })
    return after
  })
}

async function readAgency(db: Db): Promise<Agency> {
  const { superiorAgency, issuingAgency, place, contact, idleSeconds } = await readSettings(db)
  return { superiorAgency, issuingAgency, place, contact, idleSeconds }
}
