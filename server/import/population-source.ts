import { isDay } from '../calendar.ts'
import type { ImportOptions } from './report.ts'

/** What counts of populations were taken from, for rows that do not say so themselves. */
export interface PopulationOptions extends ImportOptions {
  source?: string
  /** YYYY-MM-DD */
  sourceDate?: string
}

/** Longest text of a source, as in the database. */
const longest = 300

/**
 * Where a row of counts comes from: its columns `source` and `source_date`, or else what was told for the whole file.
 * @returns why the row cannot be taken when neither says it
 */
export function sourceOf(
  values: Record<string, string>,
  options: PopulationOptions,
): { source: string; sourceOn: string } | string {
  const source = (values.source || options.source || '').normalize('NFC').trim()
  const sourceOn = values.source_date || options.sourceDate || ''
  if (source === '') return 'source is empty; add the column, or tell it for the whole file with --source'
  if (source.length > longest) return `source is longer than ${longest} letters`
  if (isDay(sourceOn)) return { source, sourceOn }
  return `source_date "${sourceOn}" is not a day like 2026-01-31; add the column, or use --source-date`
}
