import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '../../server/db/client.ts'
import { appRole } from '../../server/db/roles.ts'
import { withOptions } from '../../server/db/with-options.ts'
import { makeDatabase } from '../support/database.ts'

test('settings of an address stand before ours, which have the last word', () => {
  expect(withOptions('postgres://me@db/x?sslmode=require', '-c a=1')).toEqual({
    connectionString: 'postgres://me@db/x?sslmode=require',
    options: '-c a=1',
  })
  expect(withOptions('postgres://me@db/x?options=-c%20a%3D2&sslmode=require', '-c a=1')).toEqual({
    connectionString: 'postgres://me@db/x?sslmode=require',
    options: '-c a=2 -c a=1',
  })
})

test('an address takes neither the role nor durability away', async () => {
  const database = await makeDatabase()
  const address = new URL(database.adminUrl)
  address.searchParams.set('options', '-c synchronous_commit=off -c role=postgres -c work_mem=5MB')
  const pool = await connect(address.href, { role: appRole, most: 1, patience: 5000 })
  try {
    const { rows } = await pool.db.execute(sql`
      select current_user as "user", current_setting('synchronous_commit') as durability, current_setting('work_mem') as memory`)

    expect(rows).toEqual([{ user: appRole, durability: 'on', memory: '5MB' }])
  } finally {
    await pool.end()
    await database.drop()
  }
})
