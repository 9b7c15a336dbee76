import type { FromSchema } from 'json-schema-to-ts'
import type { KioskSettings } from '#contract/kiosk.ts'
import { hoursFaults, type kioskSettingsBody, type placeBody } from '#contract/place.ts'
import { hashPin } from '../auth/pin.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import type { Collector } from '../queries/collectors.ts'
import { listOffered, orderOffers, updatePlace } from '../queries/places.ts'
import { addSurveyUnits, findSurvey, offerSurvey, type Survey } from '../queries/surveys.ts'
import type { Acting } from './acts.ts'

export type PlaceChange = FromSchema<typeof placeBody>
type KioskChange = FromSchema<typeof kioskSettingsBody>

/**
 * Changes a place; what the change leaves out stays. The tablet there hears of it with its next report.
 * @throws Problem invalid_request for opening hours that cannot be, unknown_reference for a survey, day_over for a
 *   last day in the past, not_open to open or close what is revoked
 */
export async function changePlace(
  db: Db,
  place: Collector,
  { surveys, kiosk, name, ...rest }: PlaceChange,
  { actor, at }: Acting,
): Promise<void> {
  const { collectorId, unitId } = place
  if (rest.expiresOn && rest.expiresOn < officeDay(at)) throw problems.dayOver(rest.expiresOn)
  if (rest.status !== undefined && place.status === 'revoked') throw problems.notOpen('place')
  const offered = await Promise.all((surveys ?? []).map((key) => requireSurvey(db, key)))
  const settings = kiosk === undefined ? {} : { kiosk: await mergeKiosk(place.kiosk, kiosk) }
  const renamed = name === undefined ? {} : { name: name.normalize('NFC').trim() }
  await db.transaction(async (tx) => {
    await updatePlace(tx, collectorId, { ...rest, ...renamed, ...settings })
    if (surveys !== undefined) await offerInOrder(tx, place, offered)
    const { exitPin, ...shown } = kiosk ?? {}
    const pin = exitPin === undefined ? {} : { exitPin: exitPin === null ? 'removed' : 'set' }
    const changed = { ...rest, ...renamed, ...(surveys ? { surveys } : {}), ...shown, ...pin }
    await recordAct(tx, { actor, act: 'place_changed', subject: { collectorId, unitId, changed } }, at)
  })
}

async function requireSurvey(db: Db, key: string): Promise<Survey> {
  const survey = await findSurvey(db, key)
  if (!survey) throw problems.unknownReference('survey', key)
  return survey
}

/** The settings with the change in them; a PIN is kept as its hash alone. */
async function mergeKiosk(
  known: Partial<KioskSettings>,
  { exitPin, slides, ...change }: KioskChange,
): Promise<Partial<KioskSettings>> {
  const faults = hoursFaults(change.hours ?? [])
  if (faults.length > 0) {
    const expected = 'must begin before it ends and overlap no other'
    throw problems.invalidRequest(faults.map((at) => ({ at: `/kiosk/hours/${at}`, expected })))
  }
  const pin = exitPin === undefined ? {} : { exitPin: exitPin === null ? null : await hashPin(exitPin) }
  // The schema wants Vietnamese in every slide; its type cannot say so together with further languages.
  const shown = slides === undefined ? {} : { slides: slides as KioskSettings['slides'] }
  return { ...known, ...change, ...shown, ...pin }
}

/** Offers surveys in this order; what was offered before and is not named stays, behind them. */
async function offerInOrder(db: Db, { collectorId, unitId }: Collector, wanted: readonly Survey[]) {
  const before = await listOffered(db, collectorId)
  for (const { surveyId } of wanted) {
    await offerSurvey(db, collectorId, surveyId, 0)
    await addSurveyUnits(db, surveyId, [unitId])
  }
  const ids = wanted.map(({ surveyId }) => surveyId)
  await orderOffers(db, collectorId, [...ids, ...before.filter((id) => !ids.includes(id))])
}
