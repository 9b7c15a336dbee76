/**
 * How a copy is written: a tar of `manifest.json`, perhaps `secret.key`, the rows of each table in pieces as
 * PostgreSQL's COPY writes them in text, and `contents.json` last; compressed with zstd, and sealed with age where
 * there is a recipient. With the key, `age`, `zstd`, `tar` and any PostgreSQL read it without this program.
 */
export const formatVersion = 1

export const manifestName = 'manifest.json'
export const contentsName = 'contents.json'
export const keyName = 'secret.key'

/** Rows of one table travel in pieces of this many bytes, so that memory stays bounded whatever its length. */
export const pieceBytes = 1 << 20

/** Where a piece of a table lies in the tar; pieces are in order. */
export const pieceName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}`

/** @returns the table a piece belongs to, or null for a name that is none of a piece */
export const tableOfPiece = (name: string) => /^tables\/([a-z0-9_]+)\/\d{6,}$/.exec(name)?.[1] ?? null

/** A table with the columns that are copied, in order; generated ones make themselves. */
export interface CopiedTable {
  name: string
  columns: string[]
  /**
   * Columns of the primary key, by which rows are ordered: as they lie in the tables they would tell in which order
   * people answered.
   */
  key: string[]
}

/** Where a counter of a table stands: the next value comes after `last`. */
export interface SequenceState {
  table: string
  column: string
  /** As text: it may be larger than JavaScript counts. Null for a counter that was never used. */
  last: string | null
}

/** The newest row of the audit log: what a cut-off end is noticed by. */
export interface AuditHead {
  /** 0 for a log without rows. */
  number: number
  /** Hexadecimal; empty without rows. */
  hash: string
}

/** What stands first in a copy. */
export interface Manifest {
  format: number
  /** Of the program that wrote it. */
  release: string
  /** An instant, ISO 8601: what was committed then is in the copy. */
  takenAt: string
  postgres: string
  /** Schema changes that the database had, oldest first, with the SHA-256 of each. */
  migrations: { name: string; checksum: string }[]
  /** In the order of restoring: what others refer to comes first. */
  tables: CopiedTable[]
  sequences: SequenceState[]
  /** Months (YYYY-MM) that responses have a partition of their own for. */
  months: string[]
  auditHead: AuditHead
  hasSecretKey: boolean
  leftOut: { table: string; because: string }[]
}

/** What became of one table: its rows and the SHA-256 of their text. */
export interface TableContents {
  rows: number
  bytes: number
  sha256: string
}

/** What stands last in a copy; a copy without it is broken off. */
export type Contents = Record<string, TableContents>

/** Tables whose rows are not copied, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  sessions: 'signed-in browsers: whoever holds a copy must not be signed in; people sign in again',
  jobs: 'work that was running or can be done again, with its results',
  pairings: 'tablets that waited a few minutes to be accepted',
  sign_in_failures: 'failed attempts of the last minutes',
  backups: 'which copies were taken: that lies beside them',
}

/** A copy that is damaged, of another kind, or sealed for somebody else. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/** The sum of all rows of a copy. */
export const countRows = (contents: Contents) =>
  Object.values(contents).reduce((sum, { rows }) => sum + rows, 0)
