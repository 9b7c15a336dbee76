import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { seededRandom } from '../../server/demo/random.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { findLosses } from './checker.ts'
import { runAsAdmin } from './database.ts'
import { controlPostgres, type PostgresControl } from './postgres-control.ts'
import { openServer } from './standing-server.ts'
import { keepSending, type LoadRecord } from './steady-load.ts'
import { type OpenSurvey, openSurvey } from './survey.ts'

export interface CrashRun {
  /** Ends of PostgreSQL after which another postmaster stood there. */
  crashes: number
  record: LoadRecord
  /** What the checker found. */
  losses: string[]
  /** Whether the server's process lived through all of it. */
  isAlive: boolean
}

interface CrashOptions {
  crashes: number
  acknowledgements: number
  /** Of how many responses lie between two crashes. */
  seed: number
  /** The negative control: PostgreSQL says that it wrote before it did. */
  isForgetful?: boolean
}

/**
 * A real server with its embedded database under load, whose PostgreSQL is killed and stopped at once by turns. The
 * server itself brings it back. Everything that was acknowledged must be there in the end.
 */
export async function crashDatabase(options: CrashOptions): Promise<CrashRun> {
  const { crashes, acknowledgements, isForgetful, seed } = options
  const random = seededRandom(seed)
  const mean = Math.ceil(acknowledgements / crashes)
  const server = await openServer({ FOLD_SECONDS: '2', LOG_LEVEL: 'silent' })
  try {
    const { open, adminUrl } = await prepare(server.folder)
    if (isForgetful) await forget(adminUrl)
    const control = await controlPostgres(server.folder, Number(new URL(adminUrl).port))
    const load = keepSending({ address: server.address, open, single: 16, batch: 2 })
    let happened = 0
    for (; happened < crashes; happened++) {
      await load.more(1 + random.below(2 * mean))
      await crash(control, happened % 2 === 0 ? 'kill' : 'stopAtOnce')
    }
    await load.more(Math.max(1, acknowledgements - load.record.acknowledged))
    const record = await load.stop()
    const isAlive = server.running().child.exitCode === null
    return { crashes: happened, record, losses: await findLosses(adminUrl, record.ledger), isAlive }
  } finally {
    await server.remove()
  }
}

async function prepare(folder: string): Promise<{ open: OpenSurvey; adminUrl: string }> {
  const { db, adminUrl, close } = await openDatabase(
    readConfig({ DATA_DIR: folder }),
    'command',
    '2026-06-15',
  )
  await loadTemplates(db, new Date())
  const open = await openSurvey(db)
  await close()
  return { open, adminUrl }
}

/** Ends PostgreSQL and waits until another one stands in its place. */
async function crash(control: PostgresControl, how: 'kill' | 'stopAtOnce'): Promise<void> {
  const before = control.pid()
  control[how]()
  while (control.pid() === before || control.pid() === null) await pause(20)
}

/**
 * Turns durable commits off for every connection, also for those that ask for them: the server states at each
 * connection what it needs, and this is said after it. What waits to be written waits longer, so that a few crashes show it.
 */
async function forget(adminUrl: string): Promise<void> {
  await runAsAdmin(adminUrl, `alter system set wal_writer_delay = '10s'`)
  await runAsAdmin(adminUrl, 'select pg_reload_conf()')
  await runAsAdmin(
    adminUrl,
    `create function forget() returns event_trigger language plpgsql as
       $$ begin perform set_config('synchronous_commit', 'off', false); end $$;
     create event trigger forgetful on login execute function forget();
     alter event trigger forgetful enable always;
     grant execute on function forget() to public;
     select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hailong_server'`,
  )
}
