import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keyBeforePath, secretKeyPath } from '../accounts/secret-key.ts'
import type { Config } from '../config.ts'
import { readDisk } from '../watching/disk.ts'
import { leastFreeBytes } from '../watching/readiness.ts'
import { advice, type Finding, fault, good } from './finding.ts'

const gigabyte = 1e9
/** A province's responses of a year with their copies. */
const comfortableBytes = 5 * gigabyte

/** Whether the folder of the server has room, and keeps its secrets to itself. */
export async function checkFolder({
  dataDir,
  secretKey,
}: Pick<Config, 'dataDir' | 'secretKey'>): Promise<Finding[]> {
  return [
    await checkRoom(dataDir),
    checkWritable(dataDir),
    ...(secretKey === null && existsSync(secretKeyPath({ dataDir }))
      ? [checkPrivate('secret_key', secretKeyPath({ dataDir }))]
      : []),
    ...(existsSync(keyBeforePath({ dataDir }))
      ? [
          checkPrivate('secret_key_before', keyBeforePath({ dataDir })),
          advice(
            'old_key',
            'The key from before the last exchange is still there',
            'Start every server again, then: npm run hailong -- keys forget-old',
          ),
        ]
      : []),
    ...[join(dataDir, 'database-passwords.json')]
      .filter((path) => existsSync(path))
      .map((path) => checkPrivate('database_passwords', path)),
  ]
}

async function checkRoom(dataDir: string): Promise<Finding> {
  const room = await readDisk(dataDir)
  if (!room)
    return advice(
      'disk',
      `The disk of ${dataDir} cannot be looked at`,
      'Start the server once; it makes the folder.',
    )
  const free = `${(room.free / gigabyte).toFixed(1)} GB are free on the disk of ${dataDir}`
  const mend = 'Make room, or move DATA_DIR to a larger disk.'
  if (room.free < leastFreeBytes) return fault('disk', free, mend)
  return room.free < comfortableBytes ? advice('disk', free, mend) : good('disk', free)
}

/** Others may enter, since PostgreSQL may run as another user, and must not write. */
function checkWritable(dataDir: string): Finding {
  const mode = modeOf(dataDir)
  return mode !== null && (mode & 0o022) !== 0
    ? fault('data_dir', `Others may write in ${dataDir}`, `chmod go-w ${dataDir}`)
    : good('data_dir', `Nobody else writes in ${dataDir}`)
}

/** Whether a file with a secret is for its owner alone. */
export function checkPrivate(check: string, path: string): Finding {
  const mode = modeOf(path)
  return mode !== null && (mode & 0o077) !== 0
    ? fault(check, `Others may read ${path}`, `chmod 600 ${path}`)
    : good(check, `${path} is for its owner alone`)
}

/** Null where there is no such file, and on Windows, where the bits say nothing. */
function modeOf(path: string): number | null {
  if (process.platform === 'win32') return null
  return statSync(path, { throwIfNoEntry: false })?.mode ?? null
}
