import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'

type Transaction = NodePgDatabase['transaction']

/**
 * Transactions over a pool that give their connection back whatever happens. The query layer's own keep it for ever when
 * already their beginning fails, as on a connection that has just died: after a few crashes of PostgreSQL none would be
 * left, and nothing could end the pool.
 */
export function transactionsOver(pool: pg.Pool): Transaction {
  return async (work, config) => {
    const client = await pool.connect()
    try {
      return await drizzle(client).transaction(work, config)
    } finally {
      // One in the middle of something is ended rather than given to somebody else.
      client.release(client.getTransactionStatus() !== 'I')
    }
  }
}
