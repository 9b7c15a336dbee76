import type { ItemFigure } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { Speech } from '../language.ts'
import { levelLabels } from '../overview/estimates.ts'
import { estimateCells } from './series-csv.ts'

/** Items with n, index, interval and how many chose each level. */
export function itemCsv(items: readonly ItemFigure[], minimumN: number, speech: Speech): string[][] {
  const { language, texts } = speech
  const { item, answers, index, low, high, note } = texts.columns
  const longest = Math.max(0, ...items.map(({ levels }) => levels?.length ?? 0))
  const labels = longest === 0 ? [] : levelLabels(longest, texts)
  const lines = items.map(({ prompt, figure, levels }) => {
    const [label = '', n = '', share = '', from = '', to = '', why = ''] = estimateCells(
      { label: inLanguage(prompt, language), ...figure },
      minimumN,
      speech,
    )
    return [label, n, share, from, to, ...labels.map((_, level) => String(levels?.[level] ?? '')), why]
  })
  return [[item, answers, index, low, high, ...labels, note], ...lines]
}
