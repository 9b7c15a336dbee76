import { randomBytes } from 'node:crypto'
import type { FromSchema } from 'json-schema-to-ts'
import type { newBatchBody } from '#contract/paper.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { ensureCollector } from '../queries/collectors.ts'
import { noticeOn } from '../queries/notices.ts'
import { addBatchName, addPaperBatch, findPaperBatch, type StoredBatch } from '../queries/paper.ts'
import { addSurveyUnits, findSurvey, isOpenOn, offerSurvey, versionOn } from '../queries/surveys.ts'

/**
 * Makes a batch with a collector of its own, so that all of it can be left out of figures later.
 * @throws Problem unknown_reference, day_outside, invalid_request or already_exists
 */
export async function createBatch(
  db: Db,
  { unitId, survey: key, name, ...asked }: FromSchema<typeof newBatchBody>,
  at: Date,
): Promise<StoredBatch> {
  const survey = await findSurvey(db, key)
  if (!survey) throw problems.unknownReference('survey', key)
  if (asked.day > officeDay(at) || !isOpenOn(survey, asked.day)) throw problems.dayOutside(asked.day, key)
  if (asked.firstSerial + asked.issued > 1_000_000)
    throw problems.serialOutside(asked.firstSerial + asked.issued - 1, 1, 999_999)
  const batchId = await addBatchName(db, name, at)
  if (batchId === null) throw problems.alreadyExists('batch', name)
  const collector = await ensureCollector(
    db,
    { token: randomBytes(16).toString('hex'), unitId, kind: 'paper', channel: 'paper', name, batchId },
    at,
  )
  const { collectorId } = collector
  const { surveyId } = survey
  const version = versionOn(survey, asked.day)
  await offerSurvey(db, collectorId, surveyId, 0)
  await addSurveyUnits(db, surveyId, [unitId])
  const { version: notice } = await noticeOn(db, officeDay(at))
  await addPaperBatch(db, { batchId, unitId, collectorId, surveyId, version, notice, ...asked }, at)
  const made = await findPaperBatch(db, batchId)
  if (!made) throw new Error(`batch ${batchId} vanished`)
  return made
}
