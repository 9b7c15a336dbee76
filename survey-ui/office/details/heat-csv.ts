import type { ItemRow } from '#contract/item-table.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { estimateCells } from '../chart-files/series-csv.ts'
import type { Speech } from '../language.ts'
import type { HeatColumn } from './HeatTable.tsx'

/** A heat map as one line for each of its cells, since n and interval belong to every number. */
export function heatRows(
  rows: readonly ItemRow[],
  columns: readonly HeatColumn[],
  head: string,
  minimumN: number,
  speech: Speech,
): string[][] {
  const { language, texts } = speech
  const { item, answers, index, low, high, note } = texts.columns
  const lines = rows.flatMap((row) =>
    columns.flatMap(({ name, place }): string[][] => {
      const cell = row.cells[place]
      if (!cell) return []
      return [
        [inLanguage(row.prompt, language), ...estimateCells({ label: name, ...cell }, minimumN, speech)],
      ]
    }),
  )
  return [[item, head, answers, index, low, high, note], ...lines]
}
