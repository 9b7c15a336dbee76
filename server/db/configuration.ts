import pg from 'pg'
import { appRole } from './roles.ts'

/** How a database is set up, as a connection meets it that asks for nothing special. */
export interface DatabaseConfiguration {
  /** As `server_version_num`: 180004 is 18.4. */
  version: number
  fsync: boolean
  fullPageWrites: boolean
  synchronousCommit: string
  hasStandbys: boolean
  checksums: boolean
  /** The login of the server, or the role it works as, may do everything. */
  isSuperuser: boolean
  bypassesRowSecurity: boolean
  /** The login may become the owner of our tables. */
  isOwner: boolean
  /** Milliseconds since 1970 by the clock of the database. */
  now: number
}

const query = `
  select current_setting('server_version_num')::int as version,
    current_setting('fsync')::boolean as fsync,
    current_setting('full_page_writes')::boolean as "fullPageWrites",
    current_setting('synchronous_commit') as "synchronousCommit",
    current_setting('synchronous_standby_names') <> '' as "hasStandbys",
    current_setting('data_checksums')::boolean as checksums,
    (select bool_or(rolsuper) from pg_roles where rolname in (session_user, '${appRole}')) as "isSuperuser",
    (select bool_or(rolbypassrls) from pg_roles where rolname in (session_user, '${appRole}')) as "bypassesRowSecurity",
    exists (select from pg_class c join pg_roles r on r.oid = c.relowner
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (pg_has_role(session_user, r.oid, 'member') or r.rolname = '${appRole}')) as "isOwner",
    extract(epoch from clock_timestamp()) * 1000 as now`

/**
 * Reads the configuration over a connection of its own, without the options that our pools set: these would hide what
 * everything else that writes there gets.
 * @param url connection of the server
 */
export async function readConfiguration(url: string): Promise<DatabaseConfiguration> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<DatabaseConfiguration>(query)
    const [row] = rows
    if (!row) throw new Error('the database told nothing of its configuration')
    return { ...row, now: Number(row.now) }
  } finally {
    await client.end()
  }
}
