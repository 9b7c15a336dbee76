import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { Db } from './client.ts'
import { appRole } from './roles.ts'
import { withOptions } from './with-options.ts'

/** One connection that sees one state of the database and changes nothing. */
export interface Reader {
  db: Db
  /**
   * Reads a query row by row as it arrives, so that memory stays bounded whatever its length.
   * @param onRow called with each row as a list of its columns' values
   */
  each(query: string, values: unknown[], onRow: (row: unknown[]) => void): Promise<void>
  /**
   * The same for a million rows: they come in PostgreSQL's binary form, so that neither side writes or reads text for
   * each value.
   * @param onRow called with each row: two bytes that count its fields, then of each four bytes of length, -1 for
   *   null, and as many bytes of value. They may be overwritten once it returns.
   */
  eachBinary(query: string, values: unknown[], onRow: (row: Buffer) => void): Promise<void>
  /**
   * Reads a query in portions, always one ahead, so that PostgreSQL works on the next while one is written on: whoever
   * writes them sets the pace, and no more than two are in memory.
   * @param most rows of a portion, each a list of its columns' values
   */
  portions(query: string, values: unknown[], most: number): AsyncGenerator<unknown[][]>
  close(): Promise<void>
}

/** Opens a connection of its own, outside of the pools: long reading must not use up what requests need. */
export async function openReader(url: string): Promise<Reader> {
  const client = new pg.Client({
    // Reading a million rows is most of the work; two processes of PostgreSQL share it, which its planner by itself
    // thinks too dear.
    ...withOptions(
      url,
      `-c role=${appRole} -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s -c parallel_tuple_cost=0.005 -c max_parallel_workers_per_gather=1`,
    ),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  await client.connect()
  // Rollups and rows are read one after the other and must agree.
  await client.query('begin isolation level repeatable read read only')
  return {
    db: drizzle(client),
    each: (query, values, onRow) => readEach(client, query, values, onRow),
    eachBinary: (query, values, onRow) => readEachBinary(client, query, values, onRow),
    portions: (query, values, most) => readPortions(client, query, values, most),
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

/** Begins to read. Whether it failed shows when it is waited for; nobody may wait any more. */
function readAhead(cursor: Cursor<unknown[]>, most: number): Promise<unknown[][]> {
  const rows = cursor.read(most)
  rows.catch(() => {})
  return rows
}

async function* readPortions(
  client: pg.Client,
  text: string,
  values: unknown[],
  most: number,
): AsyncGenerator<unknown[][]> {
  const cursor = client.query(new Cursor<unknown[]>(text, values, { rowMode: 'array' }))
  let next = readAhead(cursor, most)
  try {
    for (;;) {
      const rows = await next
      const isLast = rows.length < most
      if (!isLast) next = readAhead(cursor, most)
      if (rows.length > 0) yield rows
      if (isLast) return
    }
  } finally {
    // Whoever stops early leaves a portion on its way.
    await next.catch(() => {})
    await cursor.close()
  }
}

/** What stands before the first row of a binary copy, in bytes. */
const headerLength = 19

/** Reads what PostgreSQL copies out: one message per row. */
class CopyOut extends pg.Query {
  private readonly onRow: (row: Buffer) => void
  private isBegun = false

  constructor(text: string, onRow: (row: Buffer) => void) {
    super({ text } as never)
    this.onRow = onRow
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    const row = this.isBegun ? chunk : chunk.subarray(headerLength)
    this.isBegun = true
    // The end is a row of -1 fields.
    if (row.readInt16BE(0) >= 0) this.onRow(row)
  }
}

function readEachBinary(
  client: pg.Client,
  text: string,
  values: unknown[],
  onRow: (row: Buffer) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // A copy takes no parameters.
  const written = text.replaceAll(/\$(\d+)/g, (_, place) => asLiteral(values[Number(place) - 1]))
  const query = client.query(new CopyOut(`copy (${written}) to stdout (format binary)`, onRow))
  query.on('end', () => resolve())
  query.on('error', reject)
  return promise
}

function asLiteral(value: unknown): string {
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value))
}
