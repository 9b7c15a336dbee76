import { sql } from 'drizzle-orm'
import type { LocalText } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { procedures } from '../db/schema/catalogue.ts'
import { servicePoints } from '../db/schema/units.ts'

// What values of cuts are called, by the text that stands for them in a cell.

function named(name: string, nameEn: string | null): LocalText {
  return { vi: name, ...(nameEn === null ? {} : { en: nameEn }) }
}

export async function procedureNames(db: Db): Promise<Map<string, LocalText>> {
  const rows = await db.select().from(procedures)
  return new Map(rows.map(({ code, name, nameEn }) => [code, named(name, nameEn)]))
}

export async function servicePointNames(db: Db): Promise<Map<string, LocalText>> {
  const { servicePointId, name } = servicePoints
  const rows = await db.select({ servicePointId, name }).from(servicePoints)
  return new Map(rows.map((row) => [String(row.servicePointId), { vi: row.name }]))
}

/** The last name that each unit had. */
export async function unitNames(db: Db): Promise<Map<string, LocalText>> {
  const { rows } = await db.execute<{ unitId: number; name: string; nameEn: string | null }>(sql`
    select distinct on (unit_id) unit_id as "unitId", name, name_en as "nameEn" from unit_versions
    order by unit_id, valid_from desc`)
  return new Map(rows.map(({ unitId, name, nameEn }) => [String(unitId), named(name, nameEn)]))
}
