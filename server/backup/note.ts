import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { AuditHead } from './format.ts'

/** What lies beside a copy, readable without its key: nothing in it is about a person. */
export interface Note {
  /** An instant, ISO 8601. */
  takenAt: string
  release: string
  isSealed: boolean
  bytes: number
  /** Of the whole file, hexadecimal. */
  sha256: string
  rows: number
  auditHead: AuditHead
}

export const notePath = (file: string) => `${file}.json`

export async function writeNote(file: string, note: Note): Promise<void> {
  await writeFile(notePath(file), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true })
}

/** @returns null where there is none, or it is not readable */
export function readNote(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(notePath(file), 'utf8'))
  } catch {
    return null
  }
}
