import pg from 'pg'
import { type CopyStreamQuery, type CopyToStreamQuery, from, to } from 'pg-copy-streams'

// Whole tables as streams of rows, in the text form of PostgreSQL.

/** A connection that may read or write every table. */
export type Client = pg.Client

/** A connection for taking a copy; the caller connects and ends it. */
export function makeClient(url: string): Client {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A lost connection is told by the statement that needs it.
  client.on('error', () => {})
  return client
}

/** Begins a transaction that sees the database as it is at one moment, and changes nothing. */
export async function beginSnapshot(client: Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
}

export async function commit(client: Client): Promise<void> {
  await client.query('commit')
}

/** Does some work in one transaction: all of it stays, or nothing. */
export async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Lets PostgreSQL learn what has come into its tables. */
export async function analyse(client: Client): Promise<void> {
  await client.query('analyze')
}

interface Table {
  name: string
  columns: readonly string[]
}

/** Rows of a table in the order of its key, which tells nothing of when they came. */
export function copyOut(client: Client, table: Table & { key: readonly string[] }): CopyToStreamQuery {
  const order = table.key.length === 0 ? '' : ` order by ${namesOf(table.key)}`
  return client.query(to(`copy (select ${namesOf(table.columns)} from ${table.name}${order}) to stdout`))
}

/** Takes rows into a table. */
export function copyIn(client: Client, table: Table): CopyStreamQuery {
  return client.query(from(`copy ${table.name} (${namesOf(table.columns)}) from stdin`))
}

const namesOf = (columns: readonly string[]) =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ')
