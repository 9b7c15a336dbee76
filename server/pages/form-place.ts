import type { Notice } from '#contract/notice.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { type Collector, findCollector, listOffers } from '../queries/collectors.ts'
import { noticeOn } from '../queries/notices.ts'
import { readSettings } from '../queries/settings.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { findUnitName } from '../queries/units.ts'

export type Offer = Awaited<ReturnType<typeof listOffers>>[number]

/** What every page of an address has in common. */
export interface PageBase {
  language: string
  unitName: string
  demonstration: boolean
}

/** What an address stands for on a day: a form, a place that asks nothing then, or nothing that we know. */
export type FormPlace =
  | {
      kind: 'open'
      base: PageBase
      collector: Collector
      offer: Offer
      notice: Notice
      conductedBy: string
      contact: string
    }
  | { kind: 'closed' | 'unknown'; base: PageBase }

export interface PlaceQuestion {
  token: string
  language?: string | undefined
  /** When the form was opened; its day decides. */
  opened: Date
  /** Whether the form is being sent: what was begun before a place was closed or revoked may be finished. */
  isBegun: boolean
}

/** Finds what is asked at an address. */
export async function findPlace(db: Db, question: PlaceQuestion): Promise<FormPlace> {
  const { token, opened } = question
  const day = officeDay(opened)
  const { demonstration, issuingAgency, contact } = await readSettings(db)
  const collector = await findCollector(db, token)
  if (collector?.kind !== 'link' || isRevoked(collector, day, question))
    return { kind: 'unknown', base: { language: spoken(question, ['en']), unitName: '', demonstration } }
  const unitName = (await findUnitName(db, collector.unitId, day)) ?? collector.name
  const offers = isOpen(collector, day, question) ? await listOffers(db, collector.collectorId, day) : []
  const offer = offers.find(({ survey }) => isOpenOn(survey, day))
  // Without a questionnaire the page has our own words alone.
  const language = spoken(question, offer?.questionnaire.languages ?? ['en'])
  const base = { language, unitName, demonstration }
  if (!offer) return { kind: 'closed', base }
  // As with the place, the day of opening decides: the notice stays the same through all pages of one form.
  return {
    kind: 'open',
    base,
    collector,
    offer,
    notice: await noticeOn(db, day),
    conductedBy: offer.survey.conductedBy ?? issuingAgency,
    contact,
  }
}

/** The language asked for where it is spoken; Vietnamese otherwise. */
function spoken({ language = 'vi' }: PlaceQuestion, languages: string[]): string {
  return languages.includes(language) ? language : 'vi'
}

function isRevoked({ status, revokedOn }: Collector, day: string, { isBegun }: PlaceQuestion): boolean {
  if (!isBegun || revokedOn === null) return status === 'revoked'
  return day > revokedOn
}

function isOpen({ status, expiresOn }: Collector, day: string, { isBegun }: PlaceQuestion): boolean {
  return (status !== 'closed' || isBegun) && (expiresOn === null || day <= expiresOn)
}
