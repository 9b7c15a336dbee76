import { runAsAdmin } from './database.ts'

/** What was sent under an id, and what came back. */
export interface Sent {
  unitId: number
  /** 64 hexadecimal digits, computed by the sender. */
  hash: string
  /** Day of capture, YYYY-MM-DD. */
  day: string
  /** Whether a receipt came that names id and hash. */
  isAcknowledged: boolean
}

/** Everything that senders of one run attempted, by id as 32 hexadecimal digits. */
export type Ledger = Map<string, Sent>

interface Row {
  id: string
  hash: string | null
  keys: number
  rows: number
  unitId: number | null
  day: string | null
  keyDay: string | null
  partition: string | null
}

/**
 * The check that every reliability test ends with. It looks behind the program's back, as the superuser:
 * acknowledged ⊆ stored ⊆ attempted, no id twice, the hash of what was sent, each in its own unit, day and month.
 * @param adminUrl of the database
 * @returns what is wrong, in words; empty when all is well
 */
export async function findLosses(adminUrl: string, ledger: Ledger): Promise<string[]> {
  const stored = new Map((await storedRows(adminUrl)).map((row) => [row.id, row]))
  const faults: string[] = []
  for (const [id, { isAcknowledged }] of ledger) {
    if (isAcknowledged && !stored.has(id)) faults.push(`${id} was acknowledged and is not stored`)
  }
  for (const row of stored.values()) faults.push(...faultsOf(row, ledger.get(row.id)))
  return faults
}

function faultsOf({ id, ...row }: Row, sent: Sent | undefined): string[] {
  if (!sent) return [`${id} is stored and was never sent`]
  const month = `responses_${sent.day.slice(0, 7).replace('-', '_')}`
  return [
    row.keys === 1 && row.rows === 1 ? '' : `${id} has ${row.keys} keys and ${row.rows} rows`,
    row.hash === sent.hash ? '' : `${id} is stored with other content`,
    row.unitId === sent.unitId ? '' : `${id} is in unit ${row.unitId}, not ${sent.unitId}`,
    row.day === sent.day && row.keyDay === sent.day ? '' : `${id} is on ${row.day}, not ${sent.day}`,
    row.partition === month || row.partition === 'responses_default' ? '' : `${id} is in ${row.partition}`,
  ].filter((fault) => fault !== '')
}

async function storedRows(adminUrl: string): Promise<Row[]> {
  return runAsAdmin<Row>(
    adminUrl,
    `with keys as (
       select response_id, count(*)::int as keys, min(encode(body_hash, 'hex')) as hash, min(day) as day
       from response_key group by response_id
     ), rows as (
       select response_id, count(*)::int as rows, min(unit_id) as unit_id, min(day) as day, min(tableoid::regclass::text) as partition
       from responses group by response_id
     )
     select replace(response_id::text, '-', '') as id, hash, coalesce(keys, 0) as keys, coalesce(rows, 0) as rows,
       unit_id as "unitId", rows.day::text as day, keys.day::text as "keyDay", partition
     from keys full join rows using (response_id)`,
  )
}
