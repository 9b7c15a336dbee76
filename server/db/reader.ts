import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from './client.ts'
import { appRole } from './roles.ts'

/** One connection that sees one state of the database and changes nothing. */
export interface Reader {
  db: Db
  /**
   * Reads a query row by row as it arrives, so that memory stays bounded whatever its length.
   * @param onRow called with each row as a list of its columns' values
   */
  each(query: string, values: unknown[], onRow: (row: unknown[]) => void): Promise<void>
  close(): Promise<void>
}

/** Opens a connection of its own, outside of the pools: long reading must not use up what requests need. */
export async function openReader(url: string): Promise<Reader> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    // Writing out a million lists of levels is most of the work; two processes of PostgreSQL share it, which its
    // planner by itself thinks too dear.
    options: `-c role=${appRole} -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s -c parallel_tuple_cost=0.005 -c max_parallel_workers_per_gather=1`,
  })
  client.on('error', () => {})
  await client.connect()
  // Rollups and rows are read one after the other and must agree.
  await client.query('begin isolation level repeatable read read only')
  return {
    db: drizzle(client),
    each: (query, values, onRow) => readEach(client, query, values, onRow),
    close: () => client.end(),
  }
}

function readEach(
  client: pg.Client,
  text: string,
  values: unknown[],
  onRow: (row: unknown[]) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // With a listener for rows and no callback, none is kept.
  const query = client.query(new pg.Query({ text, values, rowMode: 'array' } as never))
  query.on('row', (row) => onRow(row as unknown as unknown[]))
  query.on('end', () => resolve())
  query.on('error', reject)
  return promise
}
