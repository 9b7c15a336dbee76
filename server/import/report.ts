/** A row that was not imported. */
export interface RowFault {
  line: number
  reason: string
}

/** What an import did, or with `--dry-run` would do. */
export interface ImportResult {
  rows: number
  added: number
  changed: number
  same: number
  faults: RowFault[]
}

export function emptyResult(): ImportResult {
  return { rows: 0, added: 0, changed: 0, same: 0, faults: [] }
}

export interface ImportOptions {
  /** Import nothing of a file that has a bad row. */
  strict: boolean
  /** Check everything, change nothing. */
  dryRun: boolean
}

/** Whether the good rows may be written. */
export function mayWrite({ strict, dryRun }: ImportOptions, faults: readonly unknown[]): boolean {
  return !dryRun && !(strict && faults.length > 0)
}
