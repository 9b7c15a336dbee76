import type { Block } from '../model/model.ts'
import { estimateFigure } from './estimate-figure.ts'
import { levelFigures } from './level-figures.ts'
import type { InputItem } from './report-input.ts'
import { type Context, localText } from './section.ts'
import { extraWords } from './words/extra-words.ts'

/** Items that one figure can bear; more are drawn dimension by dimension. */
const mostTogether = 12

interface Group {
  title: string
  key: string
  items: InputItem[]
}

/** The figures of the items: all together where they are few, else the index and the levels of each dimension. */
export function itemFigures(context: Context, groups: readonly Group[]): Block[] {
  const all = groups.flatMap(({ items }) => items)
  if (groups.length < 2 || all.length <= mostTogether) return levelFigures(context, all)
  return groups.flatMap((group) => dimensionFigures(context, group))
}

function dimensionFigures(context: Context, { title, key, items }: Group): Block[] {
  const { language } = context
  const words = extraWords[language]
  const named = items.map(({ prompt, figure }) => ({ name: localText(prompt, language), figure }))
  const figure = { caption: words.itemsFigure(title), numbers: 'items' }
  const index: Block[] = items.length > 1 ? [estimateFigure(context, figure, named)] : []
  const levels = levelFigures(context, items, { caption: words.levelsFigure(title), key: `levels-${key}` })
  return [{ type: 'heading', level: 2, text: title }, ...index, ...levels]
}
