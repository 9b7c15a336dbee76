import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

/** Connections that each insert one row of 1 kB in a transaction of its own. */
export interface RawInserts {
  workers: (() => Promise<unknown>)[]
  close(): Promise<void>
}

const text = 'insert into raw_limit (id, body) values ($1, $2)'

/** The least that keeping a response durably can cost here: a prepared insert, a random key, one kilobyte. */
export async function openRawInserts(url: string, connections: number): Promise<RawInserts> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  await clients[0]?.query('create table if not exists raw_limit (id uuid primary key, body text not null)')
  const { rows } = (await clients[0]?.query<{ on: boolean }>(
    `select current_setting('synchronous_commit') = 'on' and current_setting('fsync') = 'on' as on`,
  )) ?? { rows: [] }
  if (!rows[0]?.on) throw new Error('the raw limit must be measured with durable commits')
  // Random, so that it is not compressed away; the same for all, so that making it costs nothing.
  const body = randomBytes(500).toString('hex')
  return {
    workers: clients.map(
      (client) => () => client.query({ name: 'raw insert', text, values: [randomUUID(), body] }),
    ),
    close: async () => {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
