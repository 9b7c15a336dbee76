import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { pack as newPack, type Pack } from 'tar-stream'
import { beginSnapshot, type Client, commit, copyOut, makeClient } from '../db/copying.ts'
import { readApplied } from '../db/migrate.ts'
import {
  listMonths,
  listTables,
  readAuditHead,
  readNow,
  readPostgresVersion,
  readSequences,
} from '../db/whole-tables.ts'
import {
  BackupError,
  type Contents,
  contentsName,
  countRows,
  formatVersion,
  keyName,
  leftOut,
  type Manifest,
  manifestName,
} from './format.ts'
import { type Note, writeNote } from './note.ts'
import { addEntry, addTable } from './pack.ts'
import { readRelease } from './release.ts'
import { seal } from './seal.ts'

export interface TakeOptions {
  /** Connection that may read every table. */
  adminUrl: string
  /** Where the copy goes; its folder is made at need. */
  file: string
  /** Public key to seal it for; null leaves it open to whoever has the file. */
  recipient: string | null
  /** The key of second factors, which only goes into a sealed copy; null where there is none. */
  secretKey: Buffer | null
  /** Told of each table that is done. */
  onTable?: (table: string, rows: number) => void
}

/**
 * Writes a copy of the whole database as it is at one moment, beside whatever else is going on. The file appears whole
 * or not at all. Memory does not grow with the database.
 * @returns what stands in the note beside it
 * @throws BackupError with what to do
 */
export async function takeCopy(options: TakeOptions): Promise<Note> {
  const { file } = options
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const written = await writeCopy(options, unfinished)
    await rename(unfinished, file)
    const note = noteOf(written, options.recipient !== null)
    await writeNote(file, note)
    await syncPath(dirname(file))
    return note
  } catch (error) {
    removeUnfinished(unfinished)
    throw error instanceof BackupError ? error : new BackupError(faultText(file, error), { cause: error })
  }
}

function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

function faultText(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const remedy =
    code === 'ENOSPC'
      ? 'The disk is full: make room, or choose another folder.'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST'
        ? 'Give this user the right to write there, or choose another folder.'
        : 'Nothing was left behind; try again.'
  return `No copy could be written to ${file} (${error instanceof Error ? error.message : error}). ${remedy}`
}

interface Written {
  manifest: Manifest
  contents: Contents
  bytes: number
  sha256: string
}

const noteOf = ({ manifest, contents, bytes, sha256 }: Written, isSealed: boolean): Note => ({
  takenAt: manifest.takenAt,
  release: manifest.release,
  isSealed,
  bytes,
  sha256,
  rows: countRows(contents),
  auditHead: manifest.auditHead,
})

async function writeCopy(options: TakeOptions, path: string): Promise<Written> {
  const client = makeClient(options.adminUrl)
  const pack = newPack()
  try {
    await client.connect()
    const hash = createHash('sha256')
    const counter = { bytes: 0 }
    const writing = writeOut(pack, path, options.recipient, (chunk) => {
      hash.update(chunk)
      counter.bytes += chunk.length
    })
    const filling = fill(client, pack, options)
    // What fails first says why: a full disk closes the tar, and the reading of rows then only hears of that.
    filling.catch((error) => pack.destroy(error))
    await writing
    return { ...(await filling), bytes: counter.bytes, sha256: hash.digest('hex') }
  } finally {
    pack.destroy()
    await client.end().catch(() => {})
  }
}

async function writeOut(
  pack: Pack,
  path: string,
  recipient: string | null,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  const compress = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  const watch = new Transform({
    transform(chunk, _encoding, done) {
      onChunk(chunk)
      done(null, chunk)
    },
  })
  const out = createWriteStream(path, { mode: 0o600, flush: true })
  if (recipient === null) return pipeline(pack as unknown as Readable, compress, watch, out)
  const between = new PassThrough()
  const compressing = pipeline(pack as unknown as Readable, compress, between)
  const [done] = await Promise.allSettled([
    compressing,
    seal(between, recipient).then((sealed) => pipeline(sealed, watch, out)),
  ]).then((ends) => ends.filter((end) => end.status === 'rejected').reverse())
  if (done) throw done.reason
}

/** Reads all tables in one transaction, so that they agree with each other. */
async function fill(
  client: Client,
  pack: Pack,
  { recipient, secretKey, onTable = () => {} }: TakeOptions,
): Promise<{ manifest: Manifest; contents: Contents }> {
  await beginSnapshot(client)
  const manifest = await describe(client, recipient !== null && secretKey !== null)
  const at = new Date(manifest.takenAt)
  await addEntry(pack, manifestName, `${JSON.stringify(manifest, null, 2)}\n`, at)
  if (manifest.hasSecretKey && secretKey) await addEntry(pack, keyName, `${secretKey.toString('hex')}\n`, at)
  const contents: Contents = {}
  for (const table of manifest.tables) {
    const { name } = table
    const rows = copyOut(client, table)
    const size = await addTable(pack, name, rows, at)
    contents[name] = { rows: rows.rowCount, ...size }
    onTable(name, rows.rowCount)
  }
  await commit(client)
  await addEntry(pack, contentsName, `${JSON.stringify(contents, null, 2)}\n`, at)
  pack.finalize()
  return { manifest, contents }
}

async function describe(client: Client, hasSecretKey: boolean): Promise<Manifest> {
  const takenAt = (await readNow(client)).toISOString()
  const all = await listTables(client)
  const isLeftOut = (name: string) => Object.hasOwn(leftOut, name) || name === 'migrations'
  return {
    format: formatVersion,
    release: readRelease(),
    takenAt,
    postgres: await readPostgresVersion(client),
    migrations: await readApplied(client),
    tables: all.filter(({ name }) => !isLeftOut(name)),
    sequences: await readSequences(client),
    months: await listMonths(client),
    auditHead: await readAuditHead(client),
    hasSecretKey,
    leftOut: all.flatMap(({ name }) => {
      const because = leftOut[name]
      return because ? [{ table: name, because }] : []
    }),
  }
}

/** A renamed file survives a power cut only once its folder is written too. */
async function syncPath(path: string): Promise<void> {
  const folder = await open(path, 'r')
  // Some systems cannot write a folder out; the file itself is safe there all the same.
  await folder.sync().catch(() => {})
  await folder.close()
}
