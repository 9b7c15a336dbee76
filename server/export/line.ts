import { type CsvCell, csvLine } from '../../analytics/tables/csv.ts'
import type { ExportedRow } from '../queries/exported-rows.ts'
import { type ExportColumns, type ExportVersion, exportedItems, levelPlaces } from './columns.ts'

/** Writes lines of responses; made once for a file, because a million of them pass. */
export function lineWriter(
  columns: ExportColumns,
  versions: readonly ExportVersion[],
): (row: ExportedRow) => string {
  const places = new Map(
    versions.map(({ version, questionnaire }) => [version, levelPlaces(questionnaire, columns)]),
  )
  const days = new Set(versions.flatMap(({ questionnaire }) => dayKeys(questionnaire)))
  const nothing: CsvCell[] = columns.items.map(() => null)
  return (row) => {
    const items = [...nothing]
    const placesOf = places.get(row.version) ?? []
    for (const [at, level] of row.levels.split(',').entries())
      items[placesOf[at] ?? items.length] = numberOf(level)
    placeOthers(items, columns, row.other, days)
    const told: Record<string, string> = row.respondent === null ? {} : JSON.parse(row.respondent)
    const { unit, month, version, channel, field, procedure, serviceChannel } = row
    const standing = [unit, month, version, channel, field, procedure, serviceChannel]
    const respondent = columns.respondent.map((key) => told[key] ?? null)
    return csvLine([...standing, ...respondent, ...items.slice(0, nothing.length)])
  }
}

function dayKeys(questionnaire: ExportVersion['questionnaire']): string[] {
  return exportedItems(questionnaire).flatMap(({ type, key }) => (type === 'day' ? [key] : []))
}

const numberOf = (level: string): number | null => (level === '' ? null : Number(level))

function placeOthers(
  items: CsvCell[],
  columns: ExportColumns,
  other: string,
  days: ReadonlySet<string>,
): void {
  if (other === '{}') return
  for (const [key, answer] of Object.entries<unknown>(JSON.parse(other))) {
    const at = columns.items.indexOf(key)
    // What is no column is free text, or of no version.
    if (at >= 0) items[at] = answerCell(answer, days.has(key))
  }
}

/** Several choices stand in one cell, separated by spaces; of a day only the month is told. */
function answerCell(answer: unknown, isDay: boolean): CsvCell {
  if (answer === null || answer === undefined) return null
  if (typeof answer === 'number') return answer
  if (Array.isArray(answer)) return answer.join(' ')
  return isDay ? String(answer).slice(0, 7) : String(answer)
}
