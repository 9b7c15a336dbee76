import type { PrintedLink, PrintLanguage, PrintName, PrintOptions } from '../../analytics/print/model.ts'
import type { Db } from '../db/client.ts'
import { addressInWords } from '../pages/link-address.ts'
import { listCollectors } from '../queries/collectors.ts'
import { readSettings } from '../queries/settings.ts'
import { listUnits } from '../queries/units.ts'

/** A link as the office lists it. */
export type ListedLink = Awaited<ReturnType<typeof listCollectors>>[number]

/** Links of these units whose form opens on a day, in the order of the units' codes. */
export async function listOpenLinks(db: Db, unitIds: readonly number[], day: string): Promise<ListedLink[]> {
  const rows = await listCollectors(db, [...unitIds])
  const order = new Map(unitIds.map((unitId, position) => [unitId, position]))
  return rows
    .filter((row) => isOpenLink(row, day))
    .sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0))
}

/** Whether the form of a link opens on a day. */
export function isOpenLink(
  { kind, status, expiresOn }: Pick<ListedLink, 'kind' | 'status' | 'expiresOn'>,
  day: string,
): boolean {
  return kind === 'link' && status === 'open' && (expiresOn === null || day <= expiresOn)
}

/** Makes what every print of a link says, with the names that units have on a day. */
export async function printedLinks(
  db: Db,
  publicUrl: string,
  day: string,
): Promise<(link: ListedLink) => PrintedLink> {
  const units = new Map((await listUnits(db, day)).map((unit) => [unit.unitId, inBoth(unit)]))
  return ({ unitId, name, token, servicePoint, procedure, field }) => ({
    unit: units.get(unitId) ?? { vi: name, en: name },
    place: name,
    // A procedure says more than its field.
    subjects: [servicePoint, procedure ?? field].flatMap((subject) => (subject ? [inBoth(subject)] : [])),
    address: addressInWords(publicUrl, token),
  })
}

function inBoth({ name, nameEn }: { name: string; nameEn: string | null }): PrintName {
  return { vi: name, en: nameEn ?? name }
}

/** What all prints of this installation share. */
export async function printSettings(db: Db): Promise<{ agencies: string[]; isDemonstration: boolean }> {
  const { superiorAgency, issuingAgency, demonstration } = await readSettings(db)
  const agencies = [superiorAgency, issuingAgency].filter((line) => line !== '')
  return { agencies, isDemonstration: demonstration }
}

/** Languages as the query names them. */
export function printLanguages(query: string | undefined): PrintLanguage[] {
  const named = (query ?? 'vi').split(',')
  return named.flatMap((language) => (language === 'vi' || language === 'en' ? [language] : []))
}

/** What a route chooses of a print. */
export type Look = Pick<PrintOptions, 'fonts' | 'languages' | 'createdAt' | 'pause'>
