import type { NumberCell } from '../model/cell.ts'
import type { Annex, Column, Table } from '../model/model.ts'
import { countCell, noNumber, percentCell } from './cells.ts'
import type { InputUnitFigures } from './parts-input.ts'
import type { InputFigure, InputUnitRow } from './report-input.ts'
import { type Context, localText, unitName } from './section.ts'
import { annexWords } from './words/annex-words.ts'

/** An annex before it has its number. */
export type Annexed = Pick<Annex, 'title' | 'orientation' | 'blocks'>

/** Columns of figures that a landscape page bears beside the names of units. */
const mostColumns = 14
/** With more units than this, items by unit stand in the workbook alone: on paper they would be a book of their own. */
const mostUnits = 60

/** The tables behind the report: units by dimension and units by item. None without units below. */
export function annexesOf(context: Context): Annexed[] {
  const { kind, rating, parts } = context.input
  const units = parts?.unitFigures ?? []
  if (rating || (kind !== 'province' && kind !== 'unit')) return []
  if (units.length === 0) return []
  return [...dimensionAnnex(context, units), ...(units.length <= mostUnits ? itemAnnex(context, units) : [])]
}

function dimensionAnnex(context: Context, units: readonly InputUnitFigures[]): Annexed[] {
  const { input, language } = context
  const words = annexWords[language]
  if (input.dimensions.length === 0) return []
  const columns = input.dimensions.map(({ key, title }) => ({ key, name: localText(title, language) }))
  const table = unitTable(context, units, {
    key: 'units-dimensions',
    caption: words.dimensionsTable,
    columns: columns.map(({ key, name }) => ({ key, head: name })),
    figureOf: (unit, key) => unit.dimensions.find((own) => own.key === key)?.figure ?? null,
    hasWhole: true,
    notes: [words.note],
  })
  return [{ title: words.dimensionsTitle, orientation: 'landscape', blocks: [table] }]
}

function itemAnnex(context: Context, units: readonly InputUnitFigures[]): Annexed[] {
  const { input, language } = context
  const words = annexWords[language]
  const items = input.items.map(({ key, prompt }, place) => ({
    key,
    head: String(place + 1),
    name: localText(prompt, language),
  }))
  const parts = Math.ceil(items.length / mostColumns)
  const blocks = Array.from({ length: parts }, (_, part) => {
    const from = Math.round((items.length * part) / parts)
    const some = items.slice(from, Math.round((items.length * (part + 1)) / parts))
    return unitTable(context, units, {
      key: `units-items-${part + 1}`,
      caption: words.itemsTable(from + 1, from + some.length),
      columns: some,
      figureOf: (unit, key) => unit.items.find((own) => own.key === key)?.figure ?? null,
      hasWhole: false,
      notes: [words.key(some.map(({ head, name }) => `${head} – ${name}`).join('; ')), words.note],
    })
  })
  return blocks.length === 0 ? [] : [{ title: words.itemsTitle, orientation: 'landscape', blocks }]
}

interface UnitTable {
  key: string
  caption: string
  columns: readonly { key: string; head: string }[]
  figureOf: (unit: InputUnitFigures, key: string) => InputFigure | null
  /** Whether responses and the index as a whole stand first. */
  hasWhole: boolean
  notes: string[]
}

function unitTable(context: Context, units: readonly InputUnitFigures[], table: UnitTable): Table {
  const { language, words: common, input } = context
  const words = annexWords[language]
  const { key, caption, columns, figureOf, hasWhole, notes } = table
  const wholes = new Map(input.units.map((row) => [row.unit.code ?? row.unit.name, row]))
  const first: Column[] = [{ head: common.column.unit, width: 0.24, align: 'left' }]
  const whole: Column[] = hasWhole
    ? [
        { head: words.n, width: 0.08, align: 'decimal' },
        { head: words.whole, width: 0.07, align: 'decimal' },
      ]
    : []
  const width = (hasWhole ? 0.61 : 0.76) / columns.length
  return {
    type: 'table',
    key,
    caption,
    columns: [...first, ...whole, ...columns.map(({ head }) => ({ head, width, align: 'decimal' as const }))],
    rows: units.map((unit) => ({
      cells: [
        unitName(unit.unit, language),
        ...(hasWhole ? wholeCells(context, wholes.get(unit.unit.code ?? unit.unit.name)) : []),
        ...columns.map((column) => indexCell(context, figureOf(unit, column.key))),
      ],
    })),
    notes,
  }
}

function wholeCells(context: Context, row: InputUnitRow | undefined): NumberCell[] {
  if (!row) return [noNumber('–', 'count'), noNumber('–', 'percent')]
  const { figure } = row
  const respondents = figure.withheld
    ? noNumber('–', 'count')
    : countCell(figure.respondents, context.language)
  return [respondents, indexCell(context, figure)]
}

function indexCell({ language }: Context, figure: InputFigure | null): NumberCell {
  if (figure?.withheld) return noNumber(annexWords[language].hidden, 'percent')
  return percentCell(figure?.index ?? null, language)
}
