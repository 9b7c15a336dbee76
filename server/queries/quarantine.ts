import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { collectors, quarantine } from '../db/schema.ts'

export interface Quarantined {
  unitId: number
  /** 32 hexadecimal digits. */
  responseId: string
  /** 64 hexadecimal digits. */
  bodyHash: string
  collectorId: number
  day: string
  reason: string
  itemKey: string | null
  content: unknown
}

// What an honest collector cannot reach in a day: bounds what a stranger can fill with a public link.
const mostPerCollectorAndDay = 2000

/** Keeps a response that cannot be accepted until our side is mended; the same one is kept once. */
export async function quarantineResponse(db: Db, entry: Quarantined): Promise<void> {
  const { unitId, responseId, bodyHash, collectorId, day, reason, itemKey, content } = entry
  await db.execute(sql`
    insert into quarantine (unit_id, response_id, body_hash, collector_id, day, reason, item_key, content)
    select ${unitId}::int, ${responseId}::uuid, decode(${bodyHash}, 'hex'), ${collectorId}::int, ${day}::date,
      ${reason}, ${itemKey}, ${JSON.stringify(content)}::jsonb
    where (select count(*) from quarantine q
      where q.unit_id = ${unitId} and q.collector_id = ${collectorId} and q.day = ${day}::date) < ${mostPerCollectorAndDay}
    on conflict do nothing`)
}

/** How much waits there, by collector, day, reason and item: never what was answered. */
export async function countQuarantined(db: Db) {
  return db
    .select({
      collector: collectors.name,
      day: quarantine.day,
      reason: quarantine.reason,
      itemKey: quarantine.itemKey,
      count: sql<number>`count(*)::int`,
    })
    .from(quarantine)
    .innerJoin(collectors, eq(collectors.collectorId, quarantine.collectorId))
    .groupBy(collectors.name, quarantine.day, quarantine.reason, quarantine.itemKey)
    .orderBy(quarantine.day, collectors.name)
}

/** Everything in quarantine, for judging it again. */
export async function listQuarantinedResponses(db: Db): Promise<Quarantined[]> {
  const rows = await db.select().from(quarantine)
  return rows.map(({ bodyHash, responseId, ...entry }) => ({
    ...entry,
    responseId: responseId.replaceAll('-', ''),
    bodyHash: bodyHash.toString('hex'),
  }))
}

export async function deleteQuarantined(
  db: Db,
  { unitId, responseId, bodyHash }: Quarantined,
): Promise<void> {
  await db
    .delete(quarantine)
    .where(
      and(
        eq(quarantine.unitId, unitId),
        eq(quarantine.responseId, sql`${responseId}::uuid`),
        eq(quarantine.bodyHash, Buffer.from(bodyHash, 'hex')),
      ),
    )
}
