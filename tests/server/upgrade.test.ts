import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect } from 'vitest'
import { copyBeforeUpgrade } from '../../server/backup/before-upgrade.ts'
import { checkCopy } from '../../server/backup/check.ts'
import { readConfig } from '../../server/config.ts'
import { migrate, readMigrations } from '../../server/db/migrate.ts'
import { readEverything } from '../support/copies.ts'
import { test } from '../support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hailong-upgrade-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const later = (number: number, sql: string) => ({ name: `9${number}.sql`, sql, checksum: String(number) })

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('a migration that fails takes those before it back, and says so', async ({ database }) => {
  const before = await readEverything(database.adminUrl)
  const migrations = [
    ...readMigrations(),
    later(1, 'create table fresh (id int); delete from staff'),
    later(2, 'select 1/0'),
  ]

  await withClient(database.adminUrl, (client) =>
    expect(migrate(client, { migrations })).rejects.toThrow(/92\.sql failed.*as it was before/),
  )

  expect(await readEverything(database.adminUrl)).toEqual(before)
})

test('a migration does not wait for ever behind a lock', async ({ database }) => {
  const migrations = [...readMigrations(), later(1, 'alter table staff add column fresh int')]
  await withClient(database.adminUrl, async (holder) => {
    await holder.query('begin')
    await holder.query('select from staff')

    await withClient(database.adminUrl, (client) =>
      expect(migrate(client, { migrations, lockTimeout: '200ms' })).rejects.toThrow('stop the other servers'),
    )
  })
})

test('a copy is taken first, and without one nothing changes', async ({ database }) => {
  const migrations = [...readMigrations(), later(1, 'create table fresh (id int)')]
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const config = readConfig({ DATABASE_URL: database.adminUrl, DATA_DIR: dataDir })
  const beforeChange = () => copyBeforeUpgrade(config, database.adminUrl)
  const before = await readEverything(database.adminUrl)
  writeFileSync(join(dataDir, 'backups'), '')

  await withClient(database.adminUrl, (client) =>
    expect(migrate(client, { migrations, beforeChange })).rejects.toThrow('Nothing was changed'),
  )
  expect(await readEverything(database.adminUrl)).toEqual(before)

  rmSync(join(dataDir, 'backups'))
  await withClient(database.adminUrl, (client) => migrate(client, { migrations, beforeChange }))
  const [name = ''] = readdirSync(join(dataDir, 'backups')).filter((file) => file.endsWith('.zst'))
  expect(existsSync(join(dataDir, 'backups', `${name}.json`))).toBe(true)
  const { manifest } = await checkCopy(join(dataDir, 'backups', name), null)
  expect(manifest.migrations.map((migration) => migration.name)).not.toContain('91.sql')
})
