import { count, percent } from '../../charts/format.ts'
import type { Block, Table } from '../model/model.ts'
import { countCell, decimalCell, percentCell } from './cells.ts'
import { figureCells, figureColumns } from './figure-cells.ts'
import type { InputDrivers } from './parts-input.ts'
import { namePeriod } from './period.ts'
import { type Context, localText, type Section, textBlocks, unitName } from './section.ts'
import { driverWords } from './words/driver-words.ts'

/** What goes with satisfaction as a whole: association, not cause. Left out where it was not analysed. */
export function driversSection(context: Context): Section {
  const { language, words: common, input } = context
  const words = driverWords[language]
  const drivers = input.parts?.drivers ?? null
  if (drivers === null || drivers.drivers.length === 0) return { title: words.title, blocks: [] }
  const period = common.period(namePeriod(drivers.from, drivers.to))
  const names = drivers.first.map((title) => localText(title, language)).join('; ')
  const texts = [
    words.lead(period, count(drivers.n, language), percent(drivers.rSquared, language)),
    names === '' ? words.nothingFirst : words.first(names),
  ]
  return {
    title: words.title,
    blocks: [...textBlocks(texts), driverTable(context, drivers), ...agencyBlocks(context, drivers)],
  }
}

function driverTable(context: Context, { drivers }: InputDrivers): Table {
  const { language, words: common } = context
  const words = driverWords[language]
  const order = [...drivers].sort((a, b) => b.importance - a.importance)
  return {
    type: 'table',
    key: 'drivers',
    caption: words.table,
    columns: [
      { head: words.driver, width: 0.4, align: 'left' },
      { head: words.importance, width: 0.22, align: 'decimal' },
      { head: words.correlation, width: 0.18, align: 'decimal' },
      { head: common.indexColumn, width: 0.2, align: 'decimal' },
    ],
    rows: order.map(({ title, importance, r, figure }) => ({
      cells: [
        localText(title, language),
        percentCell(importance, language),
        decimalCell(r, language, 2),
        percentCell(figure?.index ?? null, language),
      ],
    })),
    notes: [],
  }
}

function agencyBlocks(context: Context, { agencies }: InputDrivers): Block[] {
  const { language, words: common } = context
  const words = driverWords[language]
  if (agencies.length === 0) return []
  const table: Table = {
    type: 'table',
    key: 'agencies',
    caption: words.agencies,
    columns: [
      { head: words.agency, width: 0.28, align: 'left' },
      { head: common.respondentsColumn, width: 0.12, align: 'decimal' },
      { head: words.item, width: 0.32, align: 'left' },
      ...figureColumns(context, 0.4, false).slice(0, 2),
    ],
    rows: agencies.map(({ unit, respondents, weakest }) => ({
      cells: [
        unitName(unit, language),
        countCell(respondents, language),
        weakest ? localText(weakest.prompt, language) : '–',
        ...(weakest ? figureCells(context, weakest.figure, false).slice(0, 2) : ['–', '–']),
      ],
    })),
    notes: [],
  }
  return [table]
}
