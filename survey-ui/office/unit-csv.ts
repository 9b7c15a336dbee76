import { percentValue } from '#charts/format.ts'
import { writeCsv } from '#tables/csv.ts'
import { noChangeWords, verdictWords } from '#words/change-words.ts'
import { rankRange } from '#words/league-sentences.ts'
import type { Speech } from './language.ts'
import { reasonForNothing } from './overview/estimates.ts'
import type { UnitRow } from './unit-rows.ts'

/** The table of units as a CSV file for the spreadsheet of the reader's language. */
export function unitsCsv(
  rows: readonly UnitRow[],
  minimumN: number,
  speech: Speech,
  isDemonstration = false,
  /** What recomputed figures bear; null for others. */
  mark: string | null = null,
): string {
  const { language, texts } = speech
  const { code, unit, kind, respondents, index, low, high, rank, group, note } = texts.columns
  const { change, changeLow, changeHigh, verdict } = texts.columns
  const lines = rows.map(({ unit, name, figure, rank, change, noChange, isOwn }) => {
    const reason = reasonForNothing(figure, minimumN, speech)
    const share = (value: number | null | undefined) =>
      value === null || value === undefined ? '' : percentValue(value, language, 2)
    const conclusion = change ? verdictWords(change, language) : noChange && noChangeWords(noChange, language)
    return [
      unit.code,
      isOwn ? `${name} (${texts.units.own})` : name,
      texts.kinds[unit.kind],
      rank ? rankRange(rank, language) : '',
      String(rank?.group ?? ''),
      // Without the thousands' mark, which spreadsheets take for text.
      String(figure.respondents ?? ''),
      share(figure.index),
      share(figure.low),
      share(figure.high),
      share(change?.difference),
      share(change?.low),
      share(change?.high),
      conclusion ?? '',
      [isDemonstration ? texts.demonstration : '', mark ?? '', reason ?? '']
        .filter((part) => part !== '')
        .join('; '),
    ]
  })
  const heads = [code, unit, kind, rank, group, respondents, index, low, high]
  return writeCsv(
    [[...heads, change, changeLow, changeHigh, verdict, note], ...lines],
    language === 'vi' ? ';' : ',',
  )
}
