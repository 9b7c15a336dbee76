import { createHash, type Hash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import {
  BackupError,
  type Contents,
  contentsName,
  formatVersion,
  keyName,
  type Manifest,
  manifestName,
  tableOfPiece,
} from './format.ts'
import { unseal } from './seal.ts'

/** What is done with the parts of a copy, in the order in which they come. */
export interface Reading {
  onManifest(manifest: Manifest): Promise<void> | void
  /** The key of second factors, as its file holds it. */
  onKey?(text: string): void
  /** The next rows of a table, as COPY writes them; a table comes whole before the next. */
  onRows(table: string, rows: Buffer): Promise<void> | void
}

const damaged = (what: string) =>
  new BackupError(`The copy is damaged: ${what}. Take another copy; this one cannot be trusted.`)

/**
 * Reads a copy from its beginning to its end and checks every byte of it.
 * @param identity opens a sealed copy; not looked at for an open one
 * @returns what it says it holds, which is then what it does hold
 * @throws BackupError when it is damaged, broken off, or cannot be opened
 */
export async function readCopy(
  file: string,
  identity: string | null,
  reading: Reading,
): Promise<{ manifest: Manifest; contents: Contents }> {
  const source = await openCopy(file, identity)
  const decompress = createZstdDecompress()
  const tar = extract()
  source.on('error', (error) => decompress.destroy(error))
  decompress.on('error', (error) => tar.destroy(error))
  source.pipe(decompress).pipe(tar)
  try {
    return await readEntries(tar as unknown as AsyncIterable<TarEntry>, reading)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isOurs = error instanceof BackupError || isOfDatabase(error)
    throw isOurs ? error : damaged(code || (error instanceof Error ? error.message : String(error)))
  } finally {
    for (const stream of [source, decompress, tar]) stream.destroy()
  }
}

const isOfDatabase = (error: unknown) =>
  error instanceof Error && ('severity' in error || /Connection terminated/.test(error.message))

type TarEntry = Readable & { header: { name: string } }

async function readEntries(
  entries: AsyncIterable<TarEntry>,
  reading: Reading,
): Promise<{ manifest: Manifest; contents: Contents }> {
  let manifest: Manifest | null = null
  let contents: Contents | null = null
  const found = new Map<string, { hash: Hash; bytes: number }>()
  for await (const entry of entries) {
    const { name } = entry.header
    const content = await bytesOf(entry)
    const table = tableOfPiece(name)
    if (name === manifestName) {
      manifest = asManifest(content)
      await reading.onManifest(manifest)
    } else if (manifest === null || contents !== null) throw damaged(`${name} stands in the wrong place`)
    else if (name === keyName) reading.onKey?.(content.toString('utf8'))
    else if (name === contentsName) contents = JSON.parse(content.toString('utf8')) as Contents
    else if (table !== null && manifest.tables.some((known) => known.name === table)) {
      const sum = found.get(table) ?? { hash: createHash('sha256'), bytes: 0 }
      sum.hash.update(content)
      sum.bytes += content.length
      found.set(table, sum)
      await reading.onRows(table, content)
    } else throw damaged(`nobody knows ${name}`)
  }
  if (manifest === null) throw damaged('it does not begin as copies do')
  if (contents === null) throw damaged('its end is missing')
  requireSame(manifest, contents, found)
  return { manifest, contents }
}

function requireSame(
  { tables }: Manifest,
  contents: Contents,
  found: Map<string, { hash: Hash; bytes: number }>,
): void {
  for (const { name } of tables) {
    const sum = found.get(name) ?? { hash: createHash('sha256'), bytes: 0 }
    const expected = contents[name]
    if (!expected || expected.bytes !== sum.bytes || expected.sha256 !== sum.hash.digest('hex'))
      throw damaged(`the rows of ${name} are not those that were copied`)
  }
}

function asManifest(content: Buffer): Manifest {
  const manifest = JSON.parse(content.toString('utf8')) as Manifest
  if (manifest.format === formatVersion) {
    // These become part of SQL.
    const names = manifest.tables.map(({ name }) => name)
    if (!names.every((name) => /^[a-z_][a-z0-9_]*$/.test(name)))
      throw damaged('a table has an impossible name')
    if (!manifest.months.every((month) => /^\d{4}-\d\d$/.test(month))) throw damaged('a month is none')
    return manifest
  }
  throw new BackupError(
    `The copy is written in format ${manifest.format}, which this release does not read. Use release ${manifest.release} or a newer one.`,
  )
}

async function bytesOf(entry: TarEntry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of entry as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

/** Whether a copy is sealed, by how it begins. */
export async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(14), 0, 14, 0)
    return buffer.toString('latin1') === 'age-encryption'
  } finally {
    await handle.close()
  }
}

async function openCopy(file: string, identity: string | null): Promise<Readable> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`)
  const isLocked = await isSealed(file)
  if (isLocked && identity === null)
    throw new BackupError('The copy is sealed. Give the key file that opens it with --identity FILE.')
  const source = createReadStream(file, { highWaterMark: 1 << 18 })
  return isLocked && identity !== null ? await unseal(source, identity) : source
}
