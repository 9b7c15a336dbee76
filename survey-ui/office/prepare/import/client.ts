import type { ImportDone, ImportKind, ImportPreview } from '#contract/import.ts'
import type { OfficeClient } from '../../client.ts'

/** What speaks for rows that do not say it themselves; empty texts say nothing. */
export interface ImportChoices {
  /** YYYY-MM-DD */
  validFrom: string
  source: string
  /** YYYY-MM-DD */
  sourceDate: string
}

export type ImportClient = ReturnType<typeof importClient>

function queryOf(file: File, choices: Partial<ImportChoices>, stamp?: string): string {
  const told = Object.entries(choices).filter(([, value]) => value !== '')
  const query = new URLSearchParams([['name', file.name.slice(-255)], ...told])
  if (stamp) query.set('stamp', stamp)
  return query.toString()
}

/** What importing asks of the server. The file is sent twice: nothing of it is kept before it is confirmed. */
export function importClient({ ask, askFile }: Pick<OfficeClient, 'ask' | 'askFile'>) {
  return {
    downloadTemplate: (kind: ImportKind, language: string) =>
      askFile(`/imports/${kind}/template?language=${language}${kind === 'units' ? '&format=xlsx' : ''}`),
    preview: (kind: ImportKind, file: File, choices: Partial<ImportChoices>) =>
      ask<ImportPreview>('POST', `/imports/${kind}/preview?${queryOf(file, choices)}`, file),
    confirm: (kind: ImportKind, file: File, choices: Partial<ImportChoices>, stamp: string) =>
      ask<ImportDone>('POST', `/imports/${kind}?${queryOf(file, choices, stamp)}`, file),
  }
}
