import type { Cell } from '../model/cell.ts'
import type { Column, Table } from '../model/model.ts'
import { countCell, decimalCell, intervalCell, noNumber, noRange, percentCell } from './cells.ts'
import type { InputFigure } from './report-input.ts'
import type { Context } from './section.ts'

/**
 * Heads of the columns that every table of figures ends with, in a share `room` of its width.
 * @param hasScore whether the mean score is one of them: cuts have none
 */
export function figureColumns({ words }: Context, room: number, hasScore = true): Column[] {
  if (!hasScore)
    return [
      { head: words.indexColumn, width: room * 0.28, align: 'decimal' },
      { head: words.intervalColumn, width: room * 0.4, align: 'center' },
      { head: words.respondentsColumn, width: room * 0.32, align: 'decimal' },
    ]
  return [
    { head: words.indexColumn, width: room * 0.21, align: 'decimal' },
    { head: words.intervalColumn, width: room * 0.29, align: 'center' },
    { head: words.respondentsColumn, width: room * 0.26, align: 'decimal' },
    { head: words.scoreColumn, width: room * 0.24, align: 'decimal' },
  ]
}

/** The cells of one figure, in the order of `figureColumns`. A withheld one tells why, and no number of its own. */
export function figureCells(context: Context, figure: InputFigure, hasScore = true): Cell[] {
  const cells = allCells(context, figure)
  return hasScore ? cells : cells.slice(0, 3)
}

function allCells({ words, language, minimum }: Context, figure: InputFigure): Cell[] {
  if (figure.withheld !== null) {
    const isSmall = figure.withheld === 'small'
    return [
      noNumber(isSmall ? words.small : words.complementary, 'percent'),
      noRange('–', 'percent'),
      noNumber(isSmall ? `< ${minimum}` : '–', 'count'),
      noNumber('–', 'decimal'),
    ]
  }
  return [
    percentCell(figure.index, language),
    intervalCell(figure.low, figure.high, language),
    countCell(figure.respondents, language),
    decimalCell(figure.score, language),
  ]
}

/** The lines under a table that explain its marks; only those that occur. */
export function figureNotes({ words, minimum }: Context, figures: readonly InputFigure[]): Table['notes'] {
  const notes: string[] = []
  if (figures.some((figure) => figure.withheld === 'small')) notes.push(words.smallNote(minimum))
  if (figures.some((figure) => figure.withheld === 'complementary')) notes.push(words.complementaryNote)
  if (figures.some((figure) => figure.withheld !== null || figure.index === null)) notes.push(words.emptyNote)
  return notes
}
