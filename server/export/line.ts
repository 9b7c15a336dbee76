import { csvCell, csvLineOf } from '../../analytics/tables/csv.ts'
import type { ExportedRow } from '../queries/exported-rows.ts'
import { type ExportColumns, type ExportVersion, exportedItems, levelPlaces } from './columns.ts'
import { remember } from './remember.ts'

/**
 * Writes lines of responses; made once for a file, because a million of them pass. The same few texts come again and
 * again, so each is made safe and put into quotes once.
 */
export function lineWriter(
  columns: ExportColumns,
  versions: readonly ExportVersion[],
): (row: ExportedRow) => string {
  const places = new Map(
    versions.map(({ version, questionnaire }) => [version, levelPlaces(questionnaire, columns)]),
  )
  const days = new Set(versions.flatMap(({ questionnaire }) => dayKeys(questionnaire)))
  const cell = remember((text) => csvCell(text))
  const respondent = remember((told) => respondentCells(told, columns))
  const others = remember((other) => otherCells(other, columns, days))
  const nobody = columns.respondent.map(() => '')
  const nothing = columns.items.map(() => '')
  return ([unit, month, version, channel, field, procedure, serviceChannel, told, levels, other]) => {
    const items = nothing.slice()
    const placesOf = places.get(version) ?? []
    // A level is a whole number, or nothing where it was skipped: it stands in the file as it comes.
    for (const [at, level] of levels.split(',').entries()) {
      const place = placesOf[at]
      if (place !== undefined) items[place] = level
    }
    if (other !== '{}') for (const [place, text] of others(other)) items[place] = text
    const about = [unit, month, null, channel, field, procedure, serviceChannel].map((text) =>
      text === null ? '' : cell(text),
    )
    about[2] = String(version)
    return csvLineOf(about.concat(told === null ? nobody : respondent(told), items))
  }
}

function dayKeys(questionnaire: ExportVersion['questionnaire']): string[] {
  return exportedItems(questionnaire).flatMap(({ type, key }) => (type === 'day' ? [key] : []))
}

function respondentCells(told: string, columns: ExportColumns): string[] {
  const answers: Record<string, string> = JSON.parse(told)
  return columns.respondent.map((key) => csvCell(answers[key] ?? null))
}

function otherCells(
  other: string,
  columns: ExportColumns,
  days: ReadonlySet<string>,
): [place: number, text: string][] {
  return Object.entries<unknown>(JSON.parse(other)).flatMap(([key, answer]): [number, string][] => {
    const place = columns.items.indexOf(key)
    // What is no column is free text, or of no version.
    return place < 0 ? [] : [[place, csvCell(answerOf(answer, days.has(key)))]]
  })
}

/** Several choices stand in one cell, separated by spaces; of a day only the month is told. */
function answerOf(answer: unknown, isDay: boolean): string | number | null {
  if (answer === null || answer === undefined) return null
  if (typeof answer === 'number') return answer
  if (Array.isArray(answer)) return answer.join(' ')
  return isDay ? String(answer).slice(0, 7) : String(answer)
}
