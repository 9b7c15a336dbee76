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
]

/**
 * Runs one command beside a running server, or alone, and ends the process: 0 done, 1 something is wrong
 * with the data or the state, 2 the program failed.
 */
export async function runCommand(work: (place: Workplace) => Promise<void>): Promise<void> {
  // A reader that has seen enough (head, less) must not end the work half way.
  process.stdout.on('error', () => {})
  let code = 0
  try {
    const config = readConfig(process.env)
    const now = new Date()
    const database = await openDatabase(config, 'command', officeDay(now))
    try {
      const { db, url } = database
      await work({ db, url, config, now, print: (line) => process.stdout.write(`${line}\n`) })
    } finally {
      await database.close()
    }
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
