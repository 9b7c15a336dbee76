import { type ReportFileName, reportFileNames } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { findPublishedFile } from '../queries/published.ts'
import { fileNameOf, mediaTypes } from './file-names.ts'
import { type FrozenReport, readFrozen, tablesOf } from './frozen.ts'
import { codeBookCsv, tableCsv, tableJson } from './open-data.ts'

interface Edition {
  document: number
  edition: number
}

/** A file as it is sent. */
export interface SentFile {
  type: string
  body: Buffer | string
  /** Stands for the content: SHA-256 of what was published, and of what of it is sent. */
  tag: string
}

/**
 * A file of a published edition by its name in the address: the bytes that were published, or a table of them as data.
 * Null for what is not public and for names that mean nothing.
 */
export async function publishedFile(db: Db, edition: Edition, name: string): Promise<SentFile | null> {
  const stored = reportFileNames.find((one) => fileNameOf(edition, one) === name)
  if (stored) return storedFile(db, edition, stored)
  const model = await findPublishedFile(db, edition, 'model')
  const data = model && dataOf(readFrozen(model.bytes), name)
  return data && { ...data, tag: `${model.sha256}-${name}` }
}

async function storedFile(db: Db, edition: Edition, name: ReportFileName): Promise<SentFile | null> {
  const file = await findPublishedFile(db, edition, name)
  return file && { type: mediaTypes[name], body: file.bytes, tag: file.sha256 }
}

const csv = 'text/csv; charset=utf-8'

function dataOf(frozen: FrozenReport, name: string): Omit<SentFile, 'tag'> | null {
  if (name === 'bang-ma.csv') return { type: csv, body: codeBookCsv(frozen) }
  const table = tablesOf(frozen).find(({ key }) => name === `${key}.csv` || name === `${key}.json`)
  if (!table) return null
  return name.endsWith('.csv')
    ? { type: csv, body: tableCsv(table) }
    : { type: mediaTypes.model, body: tableJson(frozen, table) }
}

/** What a published edition says. Null for what is not public. */
export async function publishedModel(db: Db, edition: Edition): Promise<FrozenReport | null> {
  const file = await findPublishedFile(db, edition, 'model')
  return file && readFrozen(file.bytes)
}
