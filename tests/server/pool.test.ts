import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect, type Pool } from '../../server/db/client.ts'
import { appRole } from '../../server/db/roles.ts'
import { makeDatabase } from '../support/database.ts'

async function withPool(work: (pool: Pool) => Promise<void>): Promise<void> {
  const database = await makeDatabase()
  const pool = await connect(database.adminUrl, { role: appRole, most: 2, patience: 1000 })
  try {
    await work(pool)
  } finally {
    await pool.end()
    await database.drop()
  }
}

const one = async ({ db }: Pool) =>
  (await db.transaction((tx) => tx.execute<{ one: number }>(sql`select 1 as one`))).rows

test('a transaction that cannot even begin gives its connection back', async () => {
  await withPool(async (pool) => {
    const unknown = { isolationLevel: 'as you like it' } as never
    for (let time = 0; time < 5; time++)
      await expect(pool.db.transaction(async () => {}, unknown)).rejects.toThrow()

    expect(pool.counts().busy).toBe(0)
    expect(await one(pool)).toEqual([{ one: 1 }])
  })
})

test('what fails in the middle is undone, and leaves no connection in the middle of something', async () => {
  await withPool(async (pool) => {
    const work = pool.db.transaction(async (tx) => {
      await tx.execute(sql`create temp table started (n int)`)
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')

    const { rows } = await pool.db.execute(sql`select to_regclass('started') is null as gone`)
    expect(rows).toEqual([{ gone: true }])
    expect(pool.counts()).toMatchObject({ busy: 0, waiting: 0 })
  })
})

test('a connection that ends within a transaction is no more, and the next is a new one', async () => {
  await withPool(async (pool) => {
    for (let time = 0; time < 5; time++) {
      const work = pool.db.transaction((tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`))
      await expect(work).rejects.toThrow()
    }

    expect(pool.counts().busy).toBe(0)
    expect(await one(pool)).toEqual([{ one: 1 }])
  })
})
