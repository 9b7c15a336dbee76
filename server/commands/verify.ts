import { checkAuditTail } from '../backup/audit-tail.ts'
import { officeDay } from '../calendar.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { countStrayResponses, listMissingMonths } from '../queries/partitions.ts'
import { CommandError } from './run.ts'

/** Compares the end of the audit log with the copies. @throws CommandError when rows of a copy are gone */
export async function verifyAuditTail(db: Db, config: Config, print: (line: string) => void): Promise<void> {
  const { compared, fault } = await checkAuditTail(db, config)
  if (fault)
    throw new CommandError(
      `The audit log is not the one of the copy ${fault.file}: its row ${fault.number} is gone or another. The end of the log was cut off, or an older copy was restored.`,
    )
  print(
    compared === 0
      ? `Audit log: its end could not be compared, as there is no copy in ${config.backupDir}.`
      : `Audit log: goes on from where ${compared} copies end.`,
  )
}

/** Whether the months to come have partitions. @throws CommandError naming those that have none */
export async function verifyPartitions(db: Db, now: Date, print: (line: string) => void): Promise<void> {
  const missing = await listMissingMonths(db, officeDay(now))
  if (missing.length > 0)
    throw new CommandError(
      `Responses of ${missing.join(', ')} have no partition of their own; starting the server makes them.`,
    )
  const stray = await countStrayResponses(db)
  print(`Partitions: those of the months to come are there; ${stray} responses lie outside of any month.`)
}
