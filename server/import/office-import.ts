import type { ImportDone, ImportKind, ImportPreview } from '#contract/import.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { lockImports } from '../queries/import-lock.ts'
import { CsvFileError, type TableSource } from './csv.ts'
import { countState, hashOfFile, type ImportPlan, planImport, stampOf, writePlan } from './plan.ts'
import { previewOf } from './preview.ts'
import type { TableChoices } from './table-kind.ts'

/** A file that somebody sent, and what speaks for rows that do not say it themselves. */
export interface SentTable {
  kind: ImportKind
  file: Exclude<TableSource, string>
  choices: TableChoices
}

/** Says what importing a file would do, and writes nothing. @throws Problem file_unreadable */
export async function previewTable(db: Db, sent: SentTable): Promise<ImportPreview> {
  const plan = await planOrProblem(db, sent)
  const fileHash = hashOfFile(sent.file)
  return previewOf(plan, { fileHash, stamp: stampOf(plan, fileHash, sent.choices) })
}

/**
 * Does what a preview showed, and records it: the same file onto the same state, or nothing.
 * @param confirmed stamp of the preview
 * @throws Problem import_changed when the file or what is there is another by now; file_unreadable
 */
export async function confirmTable(
  db: Db,
  sent: SentTable,
  confirmed: string,
  { actor, at }: { actor: string; at: Date },
): Promise<ImportDone> {
  const fileHash = hashOfFile(sent.file)
  return db.transaction(async (tx) => {
    await lockImports(tx)
    const plan = await planOrProblem(tx, sent)
    if (stampOf(plan, fileHash, sent.choices) !== confirmed) throw problems.importChanged()
    await writePlan(tx, plan)
    const done = countsOf(plan)
    const act = `${sent.kind}_imported`
    await recordAct(tx, { actor, act, subject: { file: sent.file.name, fileHash, ...done } }, at)
    return done
  })
}

function countsOf(plan: ImportPlan): ImportDone {
  return {
    rows: plan.rows,
    added: countState(plan, 'added'),
    changed: countState(plan, 'changed'),
    same: countState(plan, 'same'),
    bad: plan.faults.length,
  }
}

async function planOrProblem(db: Db, { kind, file, choices }: SentTable): Promise<ImportPlan> {
  try {
    return await planImport(db, kind, file, choices)
  } catch (error) {
    if (error instanceof CsvFileError && error.fault)
      throw problems.fileUnreadable(error.message, error.fault)
    throw error
  }
}
