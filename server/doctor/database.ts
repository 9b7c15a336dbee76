import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { readConfiguration } from '../db/configuration.ts'
import { migrationNames } from '../db/migrate.ts'
import { visitDatabase } from '../db/open.ts'
import { readStanding } from '../queries/health.ts'
import { readinessFaults } from '../watching/faults.ts'
import { judgeConfiguration, judgeStanding } from '../watching/judge-database.ts'
import { checkAccounts } from './accounts.ts'
import { checkCopies } from './copies.ts'
import { advice, type Finding, fault, good, skipped } from './finding.ts'

const hasBegun = ({ databaseUrl, dataDir }: Config) =>
  databaseUrl !== null || existsSync(join(dataDir, 'postgres'))

/** Whether the database keeps what it is given. Changes nothing there, the schema neither. */
export async function checkDatabase(config: Config, now: Date): Promise<Finding[]> {
  if (!hasBegun(config)) return [skipped('database', 'There is no database yet; the first start makes it')]
  const visit = await visitDatabase(config).catch((error: unknown) => reasonOf(error))
  if (typeof visit === 'string')
    return [fault('database', visit, 'Start the database, and look at DATABASE_URL.')]
  try {
    const configuration = await readConfiguration(visit.url)
    const standing = await readStanding(visit.db)
    const faults = [...judgeConfiguration(configuration), ...judgeStanding(standing, migrationNames())]
    return [
      good('database', `PostgreSQL ${Math.floor(configuration.version / 10_000)} answers`),
      ...(faults.length === 0 ? [good('database_settings', 'Its settings and rights are safe')] : []),
      ...faults.map((name) => {
        const [found = '', ...mend] = readinessFaults[name].split(/; (?=[^;]*$)/)
        return fault(name, sentence(found), sentence(mend.join()))
      }),
      checkClock(now.getTime() - configuration.now),
      ...(await checkAccounts(visit.db, config)),
      ...(await checkCopies(visit.db, config, now)),
    ]
  } catch (error) {
    return [
      fault(
        'database',
        `The server's login cannot work: ${reasonOf(error)}`,
        'Start the server once; it makes the schema and gives the login its rights.',
      ),
    ]
  } finally {
    await visit.close()
  }
}

/** @param ahead milliseconds by which this machine is ahead of the database */
export function checkClock(ahead: number): Finding {
  const seconds = Math.round(Math.abs(ahead) / 1000)
  const found = `The clocks of this machine and of the database are ${seconds} seconds apart`
  const mend =
    'Let both follow a time server (timedatectl set-ntp true). Days of responses and codes of second factors come from these clocks.'
  if (seconds >= 30) return fault('clock', found, mend)
  return seconds >= 3 ? advice('clock', found, mend) : good('clock', found)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
