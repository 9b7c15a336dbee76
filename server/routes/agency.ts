import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Agency, agencyBody } from '#contract/agency.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { lockSettings, readSettings, saveSetting } from '../queries/settings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Who runs the surveys: the head of official documents. */
export const agencyRoutes: Plugin = async (app, { db, clock }) => {
  app.get('/agency', { config: { policy: readers } }, () => readAgency(db))

  app.put('/agency', { config: { policy: managers }, schema: { body: agencyBody } }, async (request) => {
    const person = personOf(request)
    requireWholeTree(person)
    const after = tidied(request.body.agency)
    await db.transaction(async (tx) => {
      await lockSettings(tx)
      const before = await readAgency(tx)
      const keys = Object.keys(after) as (keyof Agency)[]
      const differs = (from: Agency) => keys.some((key) => before[key] !== from[key])
      // Sent again after an answer that was lost: it stands there already.
      if (differs(request.body.seen) && differs(after)) throw problems.settingChanged()
      for (const key of keys) await saveSetting(tx, key, after[key])
      const subject = { before, after }
      await recordAct(tx, { actor: person.login, act: 'agency_changed', subject }, clock())
    })
    return after
  })
}

function tidied({ superiorAgency, issuingAgency, place, contact, idleSeconds }: Agency): Agency {
  const tidy = (text: string) => text.normalize('NFC').trim()
  return {
    superiorAgency: tidy(superiorAgency),
    issuingAgency: tidy(issuingAgency),
    place: tidy(place),
    contact: tidy(contact),
    idleSeconds,
  }
}

async function readAgency(db: Db): Promise<Agency> {
  const { superiorAgency, issuingAgency, place, contact, idleSeconds } = await readSettings(db)
  return { superiorAgency, issuingAgency, place, contact, idleSeconds }
}
