import { type ReportFileName, reportFileNames } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { findPublishedFile } from '../queries/published.ts'
import { fileNameOf, mediaTypes } from './file-names.ts'
import { type FrozenReport, readFrozen } from './frozen.ts'
import { dataFile } from './open-data.ts'

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
  const data = model && dataFile(readFrozen(model.bytes), name)
  return data && { ...data, tag: `${model.sha256}-${name}` }
}

async function storedFile(db: Db, edition: Edition, name: ReportFileName): Promise<SentFile | null> {
  const file = await findPublishedFile(db, edition, name)
  return file && { type: mediaTypes[name], body: file.bytes, tag: file.sha256 }
}

/** What a published edition says. Null for what is not public. */
export async function publishedModel(db: Db, edition: Edition): Promise<FrozenReport | null> {
  const file = await findPublishedFile(db, edition, 'model')
  return file && readFrozen(file.bytes)
}
