import type { ImportKind } from '#contract/import.ts'
import type { Db } from '../db/client.ts'
import { lockImports } from '../queries/import-lock.ts'
import type { TableSource } from './csv.ts'
import { faultWords } from './fault-words.ts'
import { countState, planImport, writePlan } from './plan.ts'
import { type ImportOptions, type ImportResult, mayWrite } from './report.ts'
import type { TableChoices } from './table-kind.ts'

export type TableOptions = ImportOptions & TableChoices

/**
 * Reads, checks and writes a table; the office goes the same way with a look at the plan in between. A dry run, and a
 * strict one of a file with bad rows, counts what it would do and writes nothing.
 * @throws CsvFileError when the file cannot be read at all
 */
export async function importTable(
  db: Db,
  kind: ImportKind,
  source: TableSource,
  options: TableOptions,
): Promise<ImportResult> {
  return db.transaction(async (tx) => {
    await lockImports(tx)
    const plan = await planImport(tx, kind, source, options)
    if (mayWrite(options, plan.faults)) await writePlan(tx, plan)
    return {
      rows: plan.rows,
      added: countState(plan, 'added'),
      changed: countState(plan, 'changed'),
      same: countState(plan, 'same'),
      faults: plan.faults.map((fault) => ({ line: fault.line, reason: faultWords(fault) })),
    }
  })
}
