import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Whether a column of whole numbers has one of these: one parameter, however many units a province has. */
export function isOneOf(column: PgColumn, numbers: readonly number[]): SQL {
  return sql`${column} = any(${sql.param(numbers)}::int[])`
}
