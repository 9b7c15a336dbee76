import { levelChartText } from '../../charts/chart-text.ts'
import type { Block } from '../model/model.ts'
import { levelTable } from './level-table.ts'
import type { InputItem } from './report-input.ts'
import { type Context, localText } from './section.ts'

/** Figures of half a page leave less of the page before them empty than a figure of a whole one. */
const mostRows = 12
const frame = 76
const row = 24

/**
 * How answers spread over the levels, in as many figures as are needed. Items with another number
 * of levels than most are left out and counted in a note: one legend cannot serve both.
 */
export function levelFigures(
  context: Context,
  items: readonly InputItem[],
  named: { caption: string; key: string } | null = null,
): Block[] {
  const { words, language } = context
  const levels = commonLevels(items)
  // A scale of two is told by the index alone, and more than five has no colours that could be told apart.
  if (levels === null || levels < 2 || levels > 5) return []
  const fitting = items.filter((item) => item.levels === null || item.levels.length === levels)
  const rows = fitting.map((item) => ({ label: localText(item.prompt, language), levels: item.levels }))
  const options = { language, levelLabels: levelLabels(context, levels) }
  const parts = Math.ceil(rows.length / mostRows)
  const figures = Array.from({ length: parts }, (_, index): Block => {
    const from = Math.round((rows.length * index) / parts)
    const some = rows.slice(from, Math.round((rows.length * (index + 1)) / parts))
    const part = parts > 1 ? { from: from + 1, to: from + some.length } : null
    const ends = part ? ` (${part.from}–${part.to})` : ''
    const caption = named ? `${named.caption}${ends}` : words.levelsFigure(part)
    const key = `${named?.key ?? 'levels'}${part ? `-${index + 1}` : ''}`
    return {
      type: 'figure',
      caption,
      alternative: levelChartText(some, options),
      height: frame + row * some.length,
      chart: { shape: 'level', rows: some, options },
      numbers: levelTable(context, { key, caption }, options.levelLabels, some),
    }
  })
  const others = items.length - fitting.length
  return others > 0 ? [...figures, { type: 'note', text: words.otherScale(others) }] : figures
}

/** Number of levels that most items have; null when none shows its levels. */
function commonLevels(items: readonly InputItem[]): number | null {
  const counts = new Map<number, number>()
  for (const { levels } of items) if (levels) counts.set(levels.length, (counts.get(levels.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function levelLabels({ input, words }: Context, levels: number): readonly string[] {
  if (input.levelLabels?.length === levels) return input.levelLabels
  return words.levels[levels] ?? Array.from({ length: levels }, (_, level) => words.level(level + 1))
}
