import type { Cell, NumberCell } from '../model/cell.ts'
import type { Column, Table } from '../model/model.ts'
import { countCell, noNumber, percentCell } from './cells.ts'
import type { InputUnitFigures } from './parts-input.ts'
import type { InputFigure, InputUnit } from './report-input.ts'
import { type Context, unitName } from './section.ts'
import { annexWords } from './words/annex-words.ts'

interface UnitTable extends Pick<Table, 'key' | 'caption' | 'notes'> {
  columns: readonly { key: string; head: string }[]
  /** Which figures of a unit the columns are. */
  of: 'dimensions' | 'items'
  /** Whether responses and the index as a whole stand first. */
  hasWhole: boolean
}

/** A row for each unit, a column for each dimension or item. */
export function unitTable(
  context: Context,
  units: readonly InputUnitFigures[],
  { key, caption, columns, of, hasWhole, notes }: UnitTable,
): Table {
  const { language, words: common } = context
  const wholeOf = wholes(context)
  const width = (hasWhole ? 0.61 : 0.76) / columns.length
  return {
    type: 'table',
    key,
    caption,
    columns: [
      { head: common.column.unit, width: 0.24, align: 'left' },
      ...(hasWhole ? wholeColumns(context) : []),
      ...columns.map(({ head }) => ({ head, width, align: 'decimal' as const })),
    ],
    rows: units.map(({ unit, [of]: figures }) => {
      const figureOf = new Map(figures.map((own) => [own.key, own.figure]))
      const cells: Cell[] = columns.map((column) => indexCell(context, figureOf.get(column.key)))
      const first = hasWhole ? wholeCells(context, wholeOf.get(nameOf(unit))) : []
      return { cells: [unitName(unit, language), ...first, ...cells] }
    }),
    notes,
  }
}

/** What the marks of such a table mean. */
export function annexNote({ language }: Context): string {
  return annexWords[language].note
}

const nameOf = ({ code, name }: InputUnit) => code ?? name

function wholes({ input }: Context): Map<string, InputFigure> {
  return new Map(input.units.map(({ unit, figure }) => [nameOf(unit), figure]))
}

function wholeColumns({ language }: Context): Column[] {
  const words = annexWords[language]
  return [
    { head: words.n, width: 0.08, align: 'decimal' },
    { head: words.whole, width: 0.07, align: 'decimal' },
  ]
}

function wholeCells(context: Context, figure: InputFigure | undefined): NumberCell[] {
  const isShown = figure && figure.withheld === null
  return [
    isShown ? countCell(figure.respondents, context.language) : noNumber('–', 'count'),
    indexCell(context, figure),
  ]
}

function indexCell({ language }: Context, figure: InputFigure | undefined): NumberCell {
  if (figure?.withheld) return noNumber(annexWords[language].hidden, 'percent')
  return percentCell(figure?.index ?? null, language)
}
