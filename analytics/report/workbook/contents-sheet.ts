import type { FlatTable } from '../flat/flat-table.ts'
import type { Report } from '../model/model.ts'
import { textCell } from './cells.ts'
import { headStyle, markStyle, noteStyle, type Sheet, type SheetRow, titleStyle } from './sheet.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** The first sheet: whose figures these are, how they were made, and where each table stands. */
export function contentsSheet(
  report: Report,
  tables: readonly (FlatTable & { sheet: string })[],
  words: WorkbookWords,
  createdAt: Date,
): Sheet {
  const titles: SheetRow[] = [report.title, ...report.subtitle].map((line) => [textCell(line, titleStyle)])
  const mark: SheetRow[] = report.demonstration === null ? [] : [[textCell(report.demonstration, markStyle)]]
  const facts = factsOf(report, words, createdAt).map(
    ([name, text]): SheetRow => [textCell(name, noteStyle), textCell(text)],
  )
  const heads = [words.sheet, words.key, words.caption].map((head) => textCell(head, headStyle))
  const lines = tables.map(
    ({ sheet, key, caption }): SheetRow => [sheet, key, caption].map((text) => textCell(text)),
  )
  return {
    sheet: words.contents,
    data: [...titles, ...mark, [], ...facts, [], heads, ...lines],
    columns: [{ width: 28 }, { width: 26 }, { width: 80 }],
    showGridLines: false,
    orientation: 'landscape',
  }
}

function factsOf(
  { about, head }: Report,
  words: WorkbookWords,
  createdAt: Date,
): [name: string, text: string][] {
  const { unit, from, to, asOf, surveys, method, isRecomputed } = about
  const recomputed: [string, string][] = isRecomputed ? [[words.recomputed, words.recomputedText]] : []
  return [
    [words.superiorAgency, head.superiorAgency],
    [words.issuingAgency, head.issuingAgency],
    [words.number, head.number],
    [words.issued, head.placeAndDay],
    [words.unit, `${unit.name} (${unit.code})`],
    [words.period, `${from} – ${to}`],
    [words.asOf, asOf],
    [words.surveys, surveys.join(', ')],
    [words.method, method === null ? words.noMethod : `${method.key}.${method.version}`],
    [words.methodHash, method?.hash ?? '–'],
    ...recomputed,
    [words.createdAt, createdAt.toISOString().slice(0, 10)],
    [words.reading, words.readingText],
  ]
}
