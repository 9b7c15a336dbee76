import { dayShort } from '../charts/format.ts'
import { estimateFigure } from './estimate-figure.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import type { Block, Table } from './model.ts'
import { type Context, type NamedFigure, type Section, unitName } from './section.ts'

/** Beyond this a figure fills more than its page and the table reads better. */
const mostRows = 30

/** The fourth section: the units below, departments apart from communes, in the order of the register. */
export function unitsSection(context: Context): Section {
  const { input, words, language } = context
  if (input.units.length === 0) return { title: words.unitsTitle, blocks: [] }
  const byKind = Map.groupBy(input.units, ({ unit }) => unit.kind)
  const blocks = [...byKind].flatMap(([kind, units]) => {
    const named = units.map(({ unit, figure }) => ({ name: unitName(unit, language), figure }))
    return kindBlocks(context, kind, named, byKind.size > 1)
  })
  return {
    title: words.unitsTitle,
    blocks: [{ type: 'paragraph', text: words.unitsOrder(dayShort(input.asOf)) }, ...blocks],
  }
}

function kindBlocks(context: Context, kind: string, named: NamedFigure[], isOneOfMany: boolean): Block[] {
  const { words } = context
  const heading: Block[] = isOneOfMany ? [{ type: 'heading', level: 2, text: words.unitKind(kind) }] : []
  const isDrawn = named.length > 1 && named.length <= mostRows
  const figures: Block[] = isDrawn ? [estimateFigure(context, words.unitsFigure(kind), named)] : []
  return [...heading, unitTable(context, kind, named), ...figures]
}

function unitTable(context: Context, kind: string, named: NamedFigure[]): Table {
  const { words } = context
  return {
    type: 'table',
    caption: words.unitsTable(kind),
    columns: [
      { head: words.column.row, width: 0.06, align: 'center' },
      { head: words.column.unit, width: 0.4, align: 'left' },
      ...figureColumns(context, 0.54),
    ],
    rows: named.map(({ name, figure }, index) => ({
      cells: [String(index + 1), name, ...figureCells(context, figure)],
    })),
    notes: figureNotes(
      context,
      named.map(({ figure }) => figure),
    ),
  }
}
