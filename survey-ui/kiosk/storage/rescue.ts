import type { Connect } from './database.ts'

/**
 * Everything that this device keeps of responses, as lines of JSON, for a rescue by hand: those that wait and
 * those that were refused. Tokens are left out: they are secrets of the device.
 */
export async function exportOutbox(connect: Connect): Promise<Blob> {
  const db = await connect()
  const transaction = db.transaction(['outbox', 'aside'])
  const lines: string[] = []
  for (const store of ['outbox', 'aside'] as const) {
    let cursor = await transaction.objectStore(store).openCursor()
    for (; cursor; cursor = await cursor.continue()) {
      const { id, hash, capturedAt, code = null, text } = cursor.value
      const reason = 'reason' in cursor.value ? cursor.value.reason : null
      const about = JSON.stringify({ store, id, hash, capturedAt, code, reason })
      // The content stands in it as it was hashed.
      lines.push(`${about.slice(0, -1)},"content":${text}}\n`)
    }
  }
  return new Blob(lines, { type: 'application/x-ndjson' })
}
