import type { DatabaseConfiguration } from '../db/configuration.ts'
import type { Standing } from '../queries/health.ts'
import type { ReadinessFault } from './faults.ts'

type Judgement = readonly [fault: ReadinessFault, isThere: boolean]

const named = (judgements: readonly Judgement[]): ReadinessFault[] =>
  judgements.flatMap(([fault, isThere]) => (isThere ? [fault] : []))

/** What is unsafe about a database: settings that lose what was acknowledged, and a login that may too much. */
export function judgeConfiguration(found: DatabaseConfiguration): ReadinessFault[] {
  const { synchronousCommit, hasStandbys, isSuperuser } = found
  return named([
    ['fsync_off', !found.fsync],
    ['full_page_writes_off', !found.fullPageWrites],
    ['synchronous_commit_off', synchronousCommit === 'off'],
    ['synchronous_commit_local', synchronousCommit === 'local' && hasStandbys],
    ['checksums_off', !found.checksums],
    ['superuser', isSuperuser],
    // A superuser is both of these too, and is told so once.
    ['bypasses_row_security', found.bypassesRowSecurity && !isSuperuser],
    ['owner', found.isOwner && !isSuperuser],
  ])
}

/** Whether the database takes writes, and has the schema that this program was written for. */
export function judgeStanding(found: Standing, known: readonly string[]): ReadinessFault[] {
  const applied = new Set(found.migrations)
  return named([
    ['replica', found.isReplica],
    ['read_only', found.isReadOnly && !found.isReplica],
    ['migrations_pending', known.some((name) => !applied.has(name))],
    ['migrations_unknown', found.migrations.some((name) => !known.includes(name))],
  ])
}
