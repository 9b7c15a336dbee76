import type { Compared, Figure } from '#contract/office.ts'
import { shareCell } from '../chart-files/series-csv.ts'
import type { Speech } from '../language.ts'
import { reasonForNothing } from '../overview/estimates.ts'

/** A figure of both sides with the difference between them. */
export interface ComparedRow extends Compared {
  label: string
  first: Figure
  second: Figure | null
}

/** Both sides and the differences as the rows of a file. @param sides what the sides are called */
export function comparedCsv(
  rows: readonly ComparedRow[],
  [a, b]: readonly [string, string],
  minimumN: number,
  speech: Speech,
): string[][] {
  const { respondents, index, low, high, change, changeLow, changeHigh, note } = speech.texts.columns
  const values = [respondents, index, low, high]
  const cells = (figure: Figure | null) =>
    !figure || figure.withheld
      ? ['', '', '', '']
      : [
          String(figure.respondents ?? ''),
          shareCell(figure.index, speech),
          shareCell(figure.low, speech),
          shareCell(figure.high, speech),
        ]
  return [
    [
      speech.texts.figure.row,
      ...values.map((value) => `${a}: ${value}`),
      ...values.map((value) => `${b}: ${value}`),
      change,
      changeLow,
      changeHigh,
      note,
    ],
    ...rows.map((row) => [
      row.label,
      ...cells(row.first),
      ...cells(row.second),
      shareCell(row.change?.difference, speech),
      shareCell(row.change?.low, speech),
      shareCell(row.change?.high, speech),
      reasonForNothing(row.first, minimumN, speech) ?? '',
    ]),
  ]
}
