import { type KioskConfiguration, settingsOf } from '#contract/kiosk.ts'
import { hashOfContent } from '../collection/body-hash.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type Collector, findCollectorById, listOffers } from '../queries/collectors.ts'
import type { EnrolledDevice } from '../queries/devices.ts'
import { noticeOn } from '../queries/notices.ts'
import { readSettings } from '../queries/settings.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { findTablet } from '../queries/tablets.ts'
import { findUnitName } from '../queries/units.ts'

/** What a tablet needs to work without a network. @param today day of the office, YYYY-MM-DD */
export async function configurationOf(
  db: Db,
  { deviceId, collectorId }: EnrolledDevice,
  today: string,
): Promise<KioskConfiguration> {
  const collector = await findCollectorById(db, collectorId)
  if (!collector) throw problems.notFound('collector', collectorId)
  const { demonstration, idleSeconds, issuingAgency, contact } = await readSettings(db)
  const configuration: KioskConfiguration = {
    collector: collector.token,
    unitName: (await findUnitName(db, collector.unitId, today)) ?? collector.name,
    placeName: collector.name,
    deviceName: (await findTablet(db, deviceId))?.name ?? collector.name,
    surveys: takesForms(collector, today) ? await offeredOn(db, collectorId, today, issuingAgency) : [],
    notice: await noticeOn(db, today),
    ...(contact === '' ? {} : { contact }),
    idleSeconds: collector.kiosk.idleSeconds ?? idleSeconds,
    codes: collector.codes,
    demonstration,
  }
  return { ...configuration, settings: { ...settingsOf(configuration), ...collector.kiosk } }
}

/** What a tablet and the server compare to see whether the tablet's configuration is the present one. */
export function hashOfConfiguration(configuration: KioskConfiguration): string {
  return hashOfContent(configuration)
}

function takesForms({ status, expiresOn, revokedOn }: Collector, today: string): boolean {
  return status === 'open' && [expiresOn, revokedOn].every((last) => last === null || today <= last)
}

async function offeredOn(
  db: Db,
  collectorId: number,
  today: string,
  issuingAgency: string,
): Promise<KioskConfiguration['surveys']> {
  const offers = (await listOffers(db, collectorId, today)).filter(({ survey }) => isOpenOn(survey, today))
  return offers.map(({ survey, version, questionnaire }) => {
    const conductedBy = survey.conductedBy ?? issuingAgency
    return {
      key: survey.key,
      title: survey.title,
      titleEn: survey.titleEn,
      version,
      questionnaire,
      ...(conductedBy === '' ? {} : { conductedBy }),
    }
  })
}
