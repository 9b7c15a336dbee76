import { readdirSync } from 'node:fs'
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { runAsAdmin } from '../support/database.ts'
import { test } from '../support/server.ts'

const folder = new URL('../../server/db/schema/', import.meta.url)

/** All tables that the code knows. */
async function knownTables(): Promise<PgTable[]> {
  const files = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<object>),
  )
  return files.flatMap((file) => Object.values(file)).filter((table) => is(table, PgTable))
}

interface TableFact extends Record<string, unknown> {
  name: string
  class: string | null
  hasUnit: boolean
  /** Columns of each unique index and foreign key. */
  keys: string[][]
  /** Classes of the tables that foreign keys lead to. */
  leadsTo: string[]
  /** Columns numbered by a sequence. */
  numbered: string[]
  exclusions: number
  triggers: number
}

/** What pg_catalog says of every table that is not a partition. */
async function readTables(db: Db): Promise<TableFact[]> {
  const { rows } = await db.execute<TableFact>(sql`
    select c.relname as name, split_part(obj_description(c.oid, 'pg_class'), ':', 1) as class,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id'
        and a.atttypid = 'int4'::regtype and a.attnotnull) as "hasUnit",
      (select coalesce(json_agg(columns), '[]') from (
        select (select json_agg(a.attname) from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as columns
        from pg_index i where i.indrelid = c.oid and i.indisunique
        union all
        select (select json_agg(a.attname) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey))
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
          and split_part(obj_description(k.confrelid, 'pg_class'), ':', 1) = 'distributed') keys) as keys,
      (select coalesce(json_agg(distinct split_part(obj_description(k.confrelid, 'pg_class'), ':', 1)), '[]')
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f') as "leadsTo",
      (select coalesce(json_agg(a.attname), '[]') from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where a.attrelid = c.oid and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')) as numbered,
      (select count(*)::int from pg_constraint k where k.conrelid = c.oid and k.contype = 'x') as exclusions,
      (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  return rows
}

/** Where foreign keys of a table may lead: what lies on one machine cannot be asked about from all. */
const mayLeadTo: Record<string, readonly string[]> = {
  distributed: ['distributed', 'reference'],
  reference: ['reference'],
  local: ['local', 'reference'],
}

function faultsOf(table: TableFact): string[] {
  const faults: string[] = []
  if (!['distributed', 'reference', 'local'].includes(table.class ?? ''))
    faults.push(`${table.name} has no class`)
  if (table.triggers > 0) faults.push(`${table.name} has a trigger`)
  if (table.exclusions > 0) faults.push(`${table.name} has an exclusion constraint`)
  const reachable = mayLeadTo[table.class ?? ''] ?? []
  for (const kind of table.leadsTo)
    if (!reachable.includes(kind)) faults.push(`${table.name} leads to a ${kind} table`)
  if (table.class !== 'distributed') return faults
  if (!table.hasUnit) faults.push(`${table.name} is distributed without unit_id`)
  if (table.numbered.length > 0) faults.push(`${table.name} has a sequence: ${table.numbered}`)
  for (const key of table.keys)
    if (!key.includes('unit_id')) faults.push(`${table.name} has a key without unit_id: ${key}`)
  return faults
}

test('every table keeps the rules of distribution', async ({ db }) => {
  const tables = await readTables(db)

  expect(tables.length).toBeGreaterThan(30)
  expect(tables.flatMap(faultsOf)).toEqual([])
})

test('the check finds a table that breaks the rules', async ({ db, database }) => {
  await runAsAdmin(
    database.adminUrl,
    `create table stray (id int generated always as identity primary key, unit_id int not null, name text references migrations (name));
     comment on table stray is 'distributed: by mistake'`,
  )

  const faults = (await readTables(db)).flatMap(faultsOf)
  await runAsAdmin(database.adminUrl, 'drop table stray')

  expect(faults).toEqual([
    'stray leads to a local table',
    'stray has a sequence: id',
    'stray has a key without unit_id: id',
  ])
})

test('responses lie in monthly partitions with a default one', async ({ db }) => {
  const { rows } = await db.execute<{ bound: string }>(sql`
    select pg_get_expr(c.relpartbound, c.oid) as bound from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'responses'::regclass`)
  const bounds = rows.map((row) => row.bound)

  expect(bounds).toContain('DEFAULT')
  expect(bounds).toContain(`FOR VALUES FROM ('2026-06-01') TO ('2026-07-01')`)
})

test('the tables of the code are the tables of the database', async ({ db }) => {
  const { rows } = await db.execute<{ table: string; columns: string[] }>(sql`
    select table_name as table, array_agg(column_name::text order by column_name) as columns
    from information_schema.columns where table_schema = 'public' group by table_name`)
  const actual = new Map(rows.map((row) => [row.table, row.columns]))

  const known = await knownTables()
  expect(known.length).toBeGreaterThan(30)
  for (const table of known) {
    const columns = Object.values(getTableColumns(table)).map((column) => column.name)
    expect(actual.get(getTableName(table)), getTableName(table)).toEqual(columns.sort())
  }
})

test('the server works as a role that owns nothing', async ({ db }) => {
  const { rows } = await db.execute(sql`
    select current_user as role, (select count(*)::int from pg_class where relowner = current_user::regrole) as owned,
      (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user) as mighty`)

  expect(rows).toEqual([{ role: 'hailong_app', owned: 0, mighty: false }])
})

test.for([
  "update questionnaire_versions set document = '{}'",
  "update methods set document = '{}'",
  'delete from questionnaire_versions',
  "update audit_log set act = 'nothing'",
  'delete from audit_log',
  'update responses set levels = levels',
  'delete from responses',
  'update response_key set day = day',
  'update collectors set unit_id = 1',
  'create table mine (id int)',
  'drop table responses',
] as const)('the server may not: %s', async (statement, { db }) => {
  await expect(db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } })
})
