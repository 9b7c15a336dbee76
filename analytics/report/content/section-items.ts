import type { Block, Row, Table } from '../model/model.ts'
import { countCell } from './cells.ts'
import { itemFigures } from './dimension-figures.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import type { InputItem } from './report-input.ts'
import { type Context, localText, type Section } from './section.ts'
import { spreadSentence } from './spread.ts'

/** The second section: every item with its index, and how its answers spread over the levels. */
export function itemsSection(context: Context): Section {
  const { input, words, language } = context
  if (input.items.length === 0) return { title: words.itemsTitle, blocks: [] }
  const groups = groupItems(context)
  const items = groups.flatMap((group) => group.items)
  const named = items.map(({ prompt, figure }) => ({ name: localText(prompt, language), figure }))
  // The question on the whole service is no criterion among others: it stands in no ranking of them.
  const ranked = named.filter((_, index) => items[index]?.dimension !== null)
  const spread = spreadSentence(context, 'items', ranked.length > 0 ? ranked : named)
  const blocks: Block[] = spread ? [{ type: 'paragraph', text: spread }] : []
  return {
    title: words.itemsTitle,
    blocks: [...blocks, itemTable(context, groups), ...itemFigures(context, groups)],
  }
}

interface ItemGroup {
  key: string
  title: string
  items: InputItem[]
}

/** Items under their dimensions, in the order of the dimensions; those outside any come last. */
function groupItems({ input, words, language }: Context): ItemGroup[] {
  const groups = input.dimensions.map(({ key, title }) => ({
    key,
    title: localText(title, language),
    items: input.items.filter((item) => item.dimension === key),
  }))
  const known = new Set(groups.flatMap((group) => group.items))
  const rest = {
    key: 'others',
    title: words.otherItems,
    items: input.items.filter((item) => !known.has(item)),
  }
  return [...groups, rest].filter((group) => group.items.length > 0)
}

function itemTable(context: Context, groups: ItemGroup[]): Table {
  const { words } = context
  return {
    type: 'table',
    key: 'items',
    caption: words.itemsTable,
    columns: [
      { head: words.column.row, width: 0.06, align: 'center' },
      { head: words.column.item, width: 0.4, align: 'left' },
      ...figureColumns(context, 0.54),
    ],
    rows: itemRows(context, groups),
    notes: figureNotes(
      context,
      context.input.items.map((item) => item.figure),
    ),
  }
}

function itemRows(context: Context, groups: ItemGroup[]): Row[] {
  let number = 0
  const itemRow = ({ prompt, figure }: InputItem): Row => {
    number += 1
    return {
      cells: [
        countCell(number, context.language),
        localText(prompt, context.language),
        ...figureCells(context, figure),
      ],
    }
  }
  if (groups.length === 1) return groups.flatMap((group) => group.items.map(itemRow))
  return groups.flatMap(({ title, items }) => [{ group: title }, ...items.map(itemRow)])
}
