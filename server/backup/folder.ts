import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CopyKind, readCopyName } from './copy-name.ts'
import { copiesToRemove } from './keep.ts'
import { notePath } from './note.ts'

export interface FoundCopy {
  name: string
  path: string
  kind: CopyKind
  at: Date
}

/** The copies in a folder, newest first; none where there is no such folder. */
export function listCopies(folder: string): FoundCopy[] {
  const found = names(folder).flatMap((name) => {
    const read = readCopyName(name)
    return read ? [{ name, path: join(folder, name), ...read }] : []
  })
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Removes daily copies that no rule keeps; copies made by hand or before an upgrade stay. */
export function removeOldCopies(folder: string): string[] {
  const daily = listCopies(folder).filter(({ kind }) => kind === 'daily')
  const old = copiesToRemove(daily)
  for (const { path } of old) {
    rmSync(path, { force: true })
    rmSync(notePath(path), { force: true })
  }
  return old.map(({ name }) => name)
}
