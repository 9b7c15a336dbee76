import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Db } from '../../server/db/client.ts'

// A database that goes wrong at a chosen statement of a transaction.

/** What to do before a statement; it may throw, or end the connection. Without an answer the statement goes through. */
export type BeforeStatement = (tx: Db, number: number, text: string) => Promise<Db | undefined>

const dialect = new PgDialect()

/** The same database, with a look at every statement of its transactions that is written as SQL, counted from 1. */
export function watchStatements(db: Db, before: BeforeStatement): Db {
  return new Proxy(db, {
    get(target, name) {
      const found = Reflect.get(target, name)
      if (name !== 'transaction') return typeof found === 'function' ? found.bind(target) : found
      return (work: (tx: Db) => Promise<unknown>) =>
        target.transaction((tx) => work(watchTransaction(tx as unknown as Db, before)))
    },
  })
}

function watchTransaction(tx: Db, before: BeforeStatement): Db {
  let number = 0
  return new Proxy(tx, {
    get(target, name) {
      const found = Reflect.get(target, name)
      if (name !== 'execute') return typeof found === 'function' ? found.bind(target) : found
      return async (query: SQL) => {
        const elsewhere = await before(target, ++number, dialect.sqlToQuery(query).sql)
        return (elsewhere ?? target).execute(query)
      }
    },
  })
}

/** Ends the connection of a transaction from outside, as an administrator or a crash would. */
export async function terminate(tx: Db, runAsAdmin: (statement: string) => Promise<unknown>): Promise<void> {
  const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  await runAsAdmin(`select pg_terminate_backend(${rows[0]?.pid})`)
}
