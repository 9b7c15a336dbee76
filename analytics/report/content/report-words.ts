import type { Period } from './period.ts'
import { reportWordsEn } from './report-words-en.ts'
import { reportWordsVi } from './report-words-vi.ts'
import type { SpreadOf } from './spread.ts'

/** An index as it is written: all numbers in the form of the language. */
export interface WrittenIndex {
  index: string
  interval: string
  respondents: string
}

/** A change as it is written; `size` has no sign. */
export interface WrittenChange {
  direction: 'up' | 'down' | 'none'
  size: string
  low: string
  high: string
  previous: string
  isClear: boolean
}

/** A name with its index, for sentences on the highest and the lowest. */
export interface NamedIndex {
  name: string
  index: string
}

/** Every word of the report. Numbers, days and names come in already written. */
export interface ReportWords {
  nation: string
  motto: string
  number(given: string | null): string
  placeAndDay(place: string, day: { year: number; month: number; day: number }): string
  demonstration: string
  title: string
  subject(instrument: string): string
  about(unit: string, period: string): string
  period(period: Period): string
  position: string
  recipientsHead: string
  recipients: string[]
  tableCaption(number: number, text: string): string
  figureCaption(number: number, text: string): string

  overallTitle: string
  surveys(period: string, titles: string[]): string
  noSurveys: string
  /** @param conductedBy null where it is the agency at the head of the document */
  survey(title: string, closedOn: string | null, conductedBy: string | null): string
  counted(responses: string, answers: string): string
  waiting(responses: string): string
  wholeIndex(unit: string, period: string, written: WrittenIndex): string
  wholeScore(score: string): string
  wholeSmall(minimum: number): string
  wholeComplementary: string
  wholeEmpty: string
  wholeIncomplete: string
  change(change: WrittenChange): string
  spreadClear(of: SpreadOf, highest: NamedIndex, lowest: NamedIndex): string
  spreadUnclear(of: SpreadOf): string

  contentsTitle: string
  contentsTable: string
  contentsNote: string
  dimensionsTitle: string
  dimensionsTable: string
  dimensionsFigure: string
  itemsTitle: string
  itemsTable: string
  levelsFigure(part: { from: number; to: number } | null): string
  otherScale(items: number): string
  otherItems: string
  trendTitle: string
  trendTable: string
  trendFigure: string
  unitsTitle: string
  unitsOrder(day: string): string
  unitKind(kind: string): string
  unitsTable(kind: string): string
  unitsFigure(kind: string): string
  /** @param isShared whether several units stand in it */
  unitGroup(group: string, isShared: boolean): string
  unranked: string
  rankColumn: string
  rankNote: string
  changeColumn: string
  /** Mark of a change that nothing can be concluded from. */
  unclear: string
  unclearNote: string
  noChangeNote(reason: string): string

  column: { row: string; content: string; dimension: string; item: string; month: string; unit: string }
  indexColumn: string
  intervalColumn: string
  respondentsColumn: string
  scoreColumn: string
  small: string
  complementary: string
  smallNote(minimum: number): string
  complementaryNote: string
  emptyNote: string

  contact(contact: string): string
  closing(unit: string, period: string): string

  methodTitle: string
  basisTitle: string
  method(method: { title: string; basis: string }): string
  methodMark(method: { key: string; version: number; hash: string }): string
  draft: string
  /** Under the title of a report that was computed by another method than that of its surveys. */
  recomputed(method: string): string
  recomputedFrom(methods: string): string
  methodName(title: string, version: number): string
  noMethod: string
  computationTitle: string
  index: string
  aggregation(aggregation: string): string
  score: string
  accuracyTitle: string
  interval: string
  compare: string
  privacyTitle: string
  privacy(minimum: number): string
  keptBack(figures: string, minimum: number): string
  stillWaiting(responses: string | null): string
  limitsTitle: string
  limits: string
  demonstrationLimits: string

  levels: Record<number, readonly string[]>
  level(number: number): string
}

const words: Record<'vi' | 'en', ReportWords> = { vi: reportWordsVi, en: reportWordsEn }

/** The words of one language. */
export function reportWords(language: 'vi' | 'en'): ReportWords {
  return words[language]
}
