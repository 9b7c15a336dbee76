import { type RetentionOfClass, type RetentionState, retentionClasses } from '#contract/retention.ts'
import type { Db } from '../db/client.ts'
import { searchAudit } from '../queries/audit-search.ts'
import { readSettings } from '../queries/settings.ts'
import { dueUnder } from './retention.ts'

const anything = { actor: null, text: null, from: null, to: null, before: null }

/** Every kind with its period and what that means today, and what the last runs did. */
export async function readRetention(db: Db, now: Date): Promise<RetentionState> {
  const { retention, retentionRunAt } = await readSettings(db)
  const classes: RetentionOfClass[] = []
  for (const kind of retentionClasses) {
    const days = retention[kind]
    classes.push({ kind, days, due: await dueUnder(db, kind, days, now) })
  }
  const [last] = await searchAudit(db, { ...anything, acts: ['retention_applied'], most: 1 })
  return {
    classes,
    lastRun: retentionRunAt === '' ? null : retentionRunAt,
    lastRemoval: last ? { at: last.at, removed: last.subject } : null,
  }
}
