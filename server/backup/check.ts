import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { BackupError, type Contents, type Manifest } from './format.ts'
import { readNote } from './note.ts'
import { readCopy } from './read.ts'

/**
 * Checks a copy without restoring it: the note beside it, every byte, and the rows of every table.
 * @throws BackupError with what is wrong
 */
export async function checkCopy(
  file: string,
  identity: string | null,
): Promise<{ manifest: Manifest; contents: Contents }> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`)
  if ((await agreesWithNote(file)) === false)
    throw new BackupError(
      'The copy is damaged: its SHA-256 is not that of the note beside it. Take another copy; this one cannot be trusted.',
    )
  const rows = new Map<string, number>()
  const read = await readCopy(file, identity, {
    onManifest: () => {},
    onRows: (table, piece) => {
      rows.set(table, (rows.get(table) ?? 0) + countLines(piece))
    },
  })
  for (const [table, { rows: expected }] of Object.entries(read.contents))
    if ((rows.get(table) ?? 0) !== expected)
      throw new BackupError(
        `The copy is damaged: of ${table} it holds ${rows.get(table) ?? 0} rows, not ${expected}.`,
      )
  return read
}

/** Whether every byte is still what was written, as far as the note beside tells; null where there is none. Needs no key. */
export async function agreesWithNote(file: string): Promise<boolean | null> {
  const note = readNote(file)
  return note && (await hashOf(file)) === note.sha256
}

const newline = 10

/** COPY writes one line per row; line ends within a value are written otherwise. */
function countLines(piece: Buffer): number {
  let count = 0
  for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) count++
  return count
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
