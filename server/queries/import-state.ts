import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { databaseName } from './rollup-state.ts'

/** Counts an import of dossiers, handled or expected. Comes last, so that nobody keeps half of one under the new number. */
export async function countImport(db: Db): Promise<void> {
  await db.execute(sql`update dossier_state set import = import + 1`)
}

/** Names what a connection sees of dossiers: the running database, as in `readRollupState`, and its last import. */
export async function readImportState(db: Db): Promise<string> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select concat_ws(' ', ${databaseName}, import) as name from dossier_state`)
  const [state] = rows
  if (!state) throw new Error('dossier_state has no row')
  return state.name
}
