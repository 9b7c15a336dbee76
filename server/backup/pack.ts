import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Pack } from 'tar-stream'
import { pieceBytes, pieceName, type TableContents } from './format.ts'

/** Puts one entry into a tar and waits until it is taken. */
export function addEntry(pack: Pack, name: string, content: Buffer | string, mtime: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('the copy could not be written on'))
    pack.once('close', fail)
    pack.entry({ name, mode: 0o600, mtime }, content, (error) => {
      pack.off('close', fail)
      error ? reject(error) : resolve()
    })
  })
}

/** Puts the rows of a table into a tar in pieces. @returns how much it was, without the number of rows */
export async function addTable(
  pack: Pack,
  table: string,
  rows: Readable,
  mtime: Date,
): Promise<Omit<TableContents, 'rows'>> {
  const hash = createHash('sha256')
  let [bytes, pieces, held] = [0, 0, 0]
  let parts: Buffer[] = []
  const put = async () => {
    await addEntry(pack, pieceName(table, ++pieces), Buffer.concat(parts, held), mtime)
    parts = []
    held = 0
  }
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    held += chunk.length
    parts.push(chunk)
    if (held >= pieceBytes) await put()
  }
  if (held > 0) await put()
  return { bytes, sha256: hash.digest('hex') }
}
