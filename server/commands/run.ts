import { BackupError } from '../backup/format.ts'
import { officeDay } from '../calendar.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import type { Db } from '../db/client.ts'
import { EmbeddedDatabaseError } from '../db/embedded.ts'
import { MigrationError } from '../db/migrate.ts'
import { DatabaseError, openDatabase } from '../db/open.ts'
import { CsvFileError } from '../import/csv.ts'
import { Problem } from '../problem.ts'

/** A mistake in how a command was called, or a state in which it cannot do its work. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** What a command works with. */
export interface Workplace {
  db: Db
  /** What further connections use. */
  url: string
  config: Config
  /** Connection that may read everything: for copies. */
  adminUrl: string
  now: Date
  print: (line: string) => void
}

const expected = [
  ConfigError,
  DatabaseError,
  EmbeddedDatabaseError,
  MigrationError,
  CsvFileError,
  Problem,
  CommandError,
  BackupError,
]

/**
 * Runs one command beside a running server, or alone, and ends the process: 0 done, 1 something is wrong
 * with the data or the state, 2 the program failed.
 */
export function runCommand(work: (place: Workplace) => Promise<void>): Promise<void> {
  return runWithoutDatabase(async ({ config, now, print }) => {
    const database = await openDatabase(config, 'command', officeDay(now))
    try {
      const { db, url, adminUrl } = database
      await work({ db, url, adminUrl, config, now, print })
    } finally {
      await database.close()
    }
  })
}

/** The same for what needs no database, or must not touch it yet. */
export async function runWithoutDatabase(
  work: (place: Pick<Workplace, 'config' | 'now' | 'print'>) => Promise<void>,
): Promise<void> {
  // A reader that has seen enough (head, less) must not end the work half way.
  process.stdout.on('error', () => {})
  let code = 0
  try {
    const print = (line: string) => process.stdout.write(`${line}\n`)
    await work({ config: readConfig(process.env), now: new Date(), print })
  } catch (error) {
    const isExpected = expected.some((kind) => error instanceof kind)
    code = isExpected ? 1 : 2
    process.stderr.write(`${isExpected && error instanceof Error ? error.message : inspect(error)}\n`)
  }
  process.exitCode = code
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
