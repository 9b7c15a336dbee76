import type { Db } from '../db/client.ts'
import { keptPerState, type Question } from '../figures/state-memory.ts'
import { readImportState } from '../queries/import-state.ts'

// What was imported last, as far as this process has seen: what it keeps of dossiers goes with that.
let latest = { name: '' }

/** What is computed of dossiers, handled or expected, as long as none are imported; nobody may write into it. */
export async function keptPerImport<T>(tx: Db, question: Question, compute: () => Promise<T>): Promise<T> {
  const name = await readImportState(tx)
  if (latest.name !== name) latest = { name }
  return keptPerState(latest, question, compute)
}
