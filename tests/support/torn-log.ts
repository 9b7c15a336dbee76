import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Adds to the log of a browser's database what a kill in the middle of writing leaves: the head of a record, and
 * half of it. Chromium writes on behind it in its next life and finds its files broken in the one after that; it
 * then deletes every database of the page and begins an empty one, whatever durability was asked for.
 * @param profile folder of a browser that is not running
 */
export function tearLog(profile: string): void {
  const logs = globSync('**/IndexedDB/*.leveldb/*.log', { cwd: profile })
  if (logs.length === 0) throw new Error('There is no log to tear.')
  for (const log of logs) {
    const half = Buffer.alloc(200, 1)
    // Checksum, length, kind: it says that 600 bytes follow.
    half.writeUInt16LE(600, 4)
    writeFileSync(join(profile, log), Buffer.concat([readFileSync(join(profile, log)), half]))
  }
}
