import { percentValue } from '#charts/format.ts'
import { writeCsv } from './csv.ts'
import type { Speech } from './language.ts'
import { reasonForNothing } from './overview/estimates.ts'
import type { UnitRow } from './unit-rows.ts'

/** The table of units as a CSV file for the spreadsheet of the reader's language. */
export function unitsCsv(
  rows: readonly UnitRow[],
  minimumN: number,
  speech: Speech,
  isDemonstration = false,
): string {
  const { language, texts } = speech
  const { code, unit, kind, respondents, index, low, high, note } = texts.columns
  const lines = rows.map(({ unit, name, figure, isOwn }) => {
    const reason = reasonForNothing(figure, minimumN, speech)
    const share = (value: number | null) => (value === null ? '' : percentValue(value, language, 2))
    return [
      unit.code,
      isOwn ? `${name} (${texts.units.own})` : name,
      texts.kinds[unit.kind],
      // Without the thousands' mark, which spreadsheets take for text.
      String(figure.respondents ?? ''),
      share(figure.index),
      share(figure.low),
      share(figure.high),
      [isDemonstration ? texts.demonstration : '', reason ?? ''].filter((part) => part !== '').join('; '),
    ]
  })
  return writeCsv(
    [[code, unit, kind, respondents, index, low, high, note], ...lines],
    language === 'vi' ? ';' : ',',
  )
}
