import type { FromSchema } from 'json-schema-to-ts'
import type { newCollectorBody } from '#contract/office.ts'
import { newReadableCode } from '../auth/secrets.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findField, findProcedure, findServicePoint } from '../queries/catalogue.ts'
import { type Collector, ensureCollector } from '../queries/collectors.ts'
import { addSurveyUnits, findSurvey, offerSurvey } from '../queries/surveys.ts'

type NewPlace = FromSchema<typeof newCollectorBody>

/**
 * Adds a place with what it offers and records the act, in the caller's transaction.
 * @throws Problem unknown_reference for a survey, service point, field or procedure that there is not
 */
export async function addPlace(tx: Db, place: NewPlace, actor: string, at: Date): Promise<Collector> {
  const { unitId, kind, name, surveys, expiresOn = null, codes = 'none' } = place
  const found = await Promise.all(
    surveys.map(async (key) => (await findSurvey(tx, key)) ?? missing('survey', key)),
  )
  const about = await findSubject(tx, place)
  const channel = kind === 'tablet' ? 'tablet' : 'qr'
  const made = {
    token: newReadableCode(12),
    unitId,
    kind,
    channel,
    name,
    expiresOn,
    codes,
    ...about,
  } as const
  const collector = await ensureCollector(tx, made, at)
  const { collectorId } = collector
  for (const [position, survey] of found.entries()) {
    await offerSurvey(tx, collectorId, survey.surveyId, position)
    await addSurveyUnits(tx, survey.surveyId, [unitId])
  }
  await recordAct(tx, { actor, act: 'collector_added', subject: { collectorId, unitId, kind } }, at)
  return collector
}

/** What a place is about. A procedure brings its field with it. */
async function findSubject(db: Db, { unitId, servicePoint, field, procedure }: NewPlace) {
  const known = procedure ? ((await findProcedure(db, procedure)) ?? missing('procedure', procedure)) : null
  if (field && !(await findField(db, field))) missing('field', field)
  if (field && known?.fieldCode && known.fieldCode !== field) missing('procedure', known.code)
  const point = servicePoint ?? null
  return {
    servicePointId:
      point === null
        ? null
        : ((await findServicePoint(db, unitId, point)) ?? missing('service point', point)),
    fieldCode: field ?? known?.fieldCode ?? null,
    procedureCode: known?.code ?? null,
  }
}

function missing(what: string, code: string): never {
  throw problems.unknownReference(what, code)
}
