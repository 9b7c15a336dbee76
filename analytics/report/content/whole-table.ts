import { changeInterval } from '../../words/change-words.ts'
import type { RangeCell } from '../model/cell.ts'
import type { Table } from '../model/model.ts'
import { noRange } from './cells.ts'
import { changeCell, changeNotes } from './compared.ts'
import { figureCells, figureColumns } from './figure-cells.ts'
import { namePeriod } from './period.ts'
import type { Context } from './section.ts'
import { extraWords } from './words/extra-words.ts'

/** The index as a whole with its change, in one row; none where no index may be shown. */
export function wholeTable(context: Context): Table[] {
  const { input, language, words: common } = context
  const words = extraWords[language]
  if (input.whole.index === null) return []
  const { change, noChange } = input
  const period = common.period(namePeriod(input.from, input.to))
  return [
    {
      type: 'table',
      key: 'whole',
      caption: words.wholeTable,
      columns: [
        { head: words.period, width: 0.19, align: 'left' },
        ...figureColumns(context, 0.5),
        { head: words.change, width: 0.14, align: 'center' },
        { head: words.changeInterval, width: 0.17, align: 'center' },
      ],
      rows: [
        {
          cells: [
            period,
            ...figureCells(context, input.whole),
            changeCell(context, { change, noChange }),
            intervalOfChange(context),
          ],
        },
      ],
      notes: changeNotes(context, [{ change, noChange: null }]),
    },
  ]
}

function intervalOfChange({ input, language }: Context): RangeCell {
  const { change } = input
  if (!change) return noRange('–', 'points')
  const { low, high } = change
  return { text: changeInterval(change, language), low: low * 100, high: high * 100, format: 'points' }
}
