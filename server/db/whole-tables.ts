import type pg from 'pg'
import type { AuditHead, CopiedTable, SequenceState } from '../backup/format.ts'
import { BackupError } from '../backup/format.ts'

// What a copy of the whole database has to know of its tables.

/** Tables of our schema with the columns that hold what was given; those that others refer to come first. */
export async function listTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows: tables } = await client.query<CopiedTable & { after: string[] }>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select a.attname::text from pg_constraint k, unnest(k.conkey) with ordinality as of_key(number, place)
        join pg_attribute a on a.attnum = of_key.number
        where k.conrelid = c.oid and k.contype = 'p' and a.attrelid = c.oid order by of_key.place) as key,
      array(select distinct t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as after
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  const ordered: CopiedTable[] = []
  const isPlaced = (name: string) => ordered.some((table) => table.name === name)
  while (ordered.length < tables.length) {
    const next = tables.find(({ name, after }) => !isPlaced(name) && after.every(isPlaced))
    if (!next) throw new BackupError('Tables refer to each other in a circle; a copy could not be restored.')
    ordered.push({ name: next.name, columns: next.columns, key: next.key })
  }
  return ordered
}

/** Where the counters of identity columns stand. */
export async function readSequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(`
    select c.relname as table, a.attname as column, s.last_value::text as last
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_sequences s on format('%I.%I', s.schemaname, s.sequencename)::regclass
      = pg_get_serial_sequence(format('%I.%I', 'public', c.relname), a.attname)::regclass
    where c.relnamespace = 'public'::regnamespace and a.attidentity <> '' order by 1, 2`)
  return rows
}

/** Sets the counters, so that the next number is one that was never given. */
export async function setSequences(
  client: pg.ClientBase,
  sequences: readonly SequenceState[],
): Promise<void> {
  for (const { table, column, last } of sequences)
    if (last !== null)
      await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint)', [table, column, last])
}

/** Months that responses have a partition of their own for, YYYY-MM. */
export async function listMonths(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ month: string }>(`
    select replace(substring(inhrelid::regclass::text from 'responses_(\\d{4}_\\d{2})$'), '_', '-') as month
    from pg_inherits where inhparent = 'responses'::regclass
      and inhrelid::regclass::text ~ 'responses_\\d{4}_\\d{2}$' order by 1`)
  return rows.map(({ month }) => month)
}

/** The newest row of the audit log. */
export async function readAuditHead(client: pg.ClientBase): Promise<AuditHead> {
  const { rows } = await client.query<AuditHead>(
    `select number::float8 as number, encode(hash, 'hex') as hash from audit_log order by number desc limit 1`,
  )
  return rows[0] ?? { number: 0, hash: '' }
}

/** The version of PostgreSQL. */
export async function readPostgresVersion(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return rows[0]?.version ?? ''
}

/** The moment the rows of this transaction are of. */
export async function readNow(client: pg.ClientBase): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('select now() as now')
  return rows[0]?.now ?? new Date()
}

/** How many accounts, responses and audit rows there are: without any, nobody has worked with this database. */
export async function countWork(client: pg.ClientBase): Promise<number> {
  const { rows: known } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relname in ('staff', 'responses', 'audit_log', 'quarantine')`,
  )
  let count = 0
  for (const { name } of known) {
    const { rows } = await client.query<{ rows: number }>(
      `select count(*)::int as rows from (select from ${name} limit 1) as found`,
    )
    count += rows[0]?.rows ?? 0
  }
  return count
}

/** Whether there is anything in our schema that is not of this program. */
export async function listStrangeTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p', 'v', 'm')
      and coalesce(obj_description(oid, 'pg_class'), '') !~ '^(distributed|reference|local):' and not relispartition`,
  )
  return rows.map(({ name }) => name)
}

/** Takes away every table and function of our schema, so that it can be made anew. */
export async function dropTables(client: pg.ClientBase): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and not relispartition`,
  )
  for (const { name } of tables) await client.query(`drop table ${name} cascade`)
  const { rows: functions } = await client.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace`,
  )
  for (const { name } of functions) await client.query(`drop function ${name} cascade`)
}

/** Empties tables that a migration put first rows into. */
export async function emptyTables(client: pg.ClientBase, names: readonly string[]): Promise<void> {
  if (names.length > 0) await client.query(`truncate ${names.join(', ')} cascade`)
}
