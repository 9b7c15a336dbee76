import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from './client.ts'
import { appRole } from './roles.ts'
import * as schema from './schema.ts'

/** One connection that sees one state of the database and changes nothing. */
export interface Reader {
  db: Db
  /**
   * Reads a query in portions, so that memory stays bounded whatever its length.
   * @param onRows called with each portion: rows as lists of their columns' values
   */
  each(query: string, values: unknown[], onRows: (rows: unknown[][]) => void): Promise<void>
  close(): Promise<void>
}

const rowsAtATime = 20_000

/** Opens a connection of its own, outside of the pools: long reading must not use up what requests need. */
export async function openReader(url: string): Promise<Reader> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    options: `-c role=${appRole} -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s`,
  })
  client.on('error', () => {})
  await client.connect()
  // Rollups and rows are read one after the other and must agree.
  await client.query('begin isolation level repeatable read read only')
  return {
    db: drizzle(client, { schema }),
    each: (query, values, onRows) => readEach(client, query, values, onRows),
    close: () => client.end(),
  }
}

async function readEach(
  client: pg.Client,
  query: string,
  values: unknown[],
  onRows: (rows: unknown[][]) => void,
): Promise<void> {
  await client.query(`declare portions no scroll cursor for ${query}`, values)
  const fetch = () =>
    client.query<unknown[]>({ text: `fetch ${rowsAtATime} from portions`, rowMode: 'array' })
  // The next portion is on its way while this one is worked on.
  let next = fetch()
  for (;;) {
    const { rows } = await next
    if (rows.length === 0) break
    next = fetch()
    onRows(rows)
  }
  await client.query('close portions')
}
