import type { Block, Table } from '../model/model.ts'
import { estimateFigure } from './estimate-figure.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import type { InputCut } from './parts-input.ts'
import { namePeriod } from './period.ts'
import { type Context, localText, type NamedFigure, type Section, textBlocks } from './section.ts'
import { cutWords } from './words/cut-words.ts'
import { channelName } from './words/fieldwork-words.ts'

/** More rows than this are read in the table. */
const mostRows = 30

/** The index by field and by channel. Left out where no quarter has any. */
export function cutsSection(context: Context): Section {
  const words = cutWords[context.language]
  const cuts = (context.input.parts?.cuts ?? []).filter(({ rows }) => rows.length > 0)
  return { title: words.title, blocks: cuts.flatMap((cut) => cutBlocks(context, cut)) }
}

function cutBlocks(context: Context, cut: InputCut): Block[] {
  const { language, words: common } = context
  const words = cutWords[language]
  const rows = cut.rows.map((row): NamedFigure => ({ name: rowName(context, cut, row), figure: row.figure }))
  const figure = { caption: words.figure[cut.by], numbers: `by-${cut.by}` }
  const isDrawn = rows.length > 1 && rows.length <= mostRows
  return [
    { type: 'heading', level: 2, text: words.heading[cut.by] },
    ...textBlocks([words.period(common.period(namePeriod(cut.from, cut.to)))]),
    cutTable(context, cut.by, rows),
    ...(isDrawn ? [estimateFigure(context, figure, rows)] : []),
  ]
}

function rowName(
  { language }: Context,
  { by }: InputCut,
  { value, title }: InputCut['rows'][number],
): string {
  if (title !== null) return localText(title, language)
  return by === 'channel' && value !== '' ? channelName(value, language) : cutWords[language].none
}

function cutTable(context: Context, by: InputCut['by'], rows: readonly NamedFigure[]): Table {
  const words = cutWords[context.language]
  return {
    type: 'table',
    key: `by-${by}`,
    caption: words.table[by],
    columns: [{ head: words.column[by], width: 0.36, align: 'left' }, ...figureColumns(context, 0.64, false)],
    rows: rows.map(({ name, figure }) => ({ cells: [name, ...figureCells(context, figure, false)] })),
    notes: figureNotes(
      context,
      rows.map(({ figure }) => figure),
    ),
  }
}
