import type { Annex, Block, Table } from '../model/model.ts'
import { annexNote, unitTable } from './annex-table.ts'
import type { InputUnitFigures } from './parts-input.ts'
import { type Context, localText } from './section.ts'
import { areUnitsAnnexed, onTimeUnits } from './section-beside.ts'
import { annexWords } from './words/annex-words.ts'

/** An annex before it has its number. */
export type Annexed = Pick<Annex, 'title' | 'orientation' | 'blocks'>

/** Columns of figures that a landscape page bears beside the names of units. */
const mostColumns = 14
/** With more units than this, items by unit stand in the workbook alone: on paper they would be a book of their own. */
const mostUnits = 100

/** The tables behind the report: units by dimension, units by item, and dossiers of many units. */
export function annexesOf(context: Context): Annexed[] {
  if (!isAnnexed(context)) return []
  return [...dimensionAnnex(context), ...itemAnnex(context), ...onTimeAnnex(context)]
}

/** Tables that only the workbook has: units by item where paper could not bear them. */
export function unprintedTables(context: Context): Table[] {
  const units = unitsOf(context)
  if (!isAnnexed(context) || units.length <= mostUnits) return []
  const columns = itemColumns(context).map(({ key, name }) => ({ key, head: name }))
  const caption = annexWords[context.language].itemsTable(1, columns.length)
  const notes = [annexNote(context)]
  return [
    unitTable(context, units, { key: 'units-items', caption, columns, of: 'items', hasWhole: false, notes }),
  ]
}

function isAnnexed({ input }: Context): boolean {
  return !input.rating && (input.kind === 'province' || input.kind === 'unit')
}

function unitsOf({ input }: Context): readonly InputUnitFigures[] {
  return input.parts?.unitFigures ?? []
}

function dimensionAnnex(context: Context): Annexed[] {
  const { input, language } = context
  const words = annexWords[language]
  const units = unitsOf(context)
  if (input.dimensions.length === 0 || units.length === 0) return []
  const more = units.length > mostUnits ? [words.elsewhere] : []
  const table = unitTable(context, units, {
    key: 'units-dimensions',
    caption: words.dimensionsTable,
    columns: input.dimensions.map(({ key, title }) => ({ key, head: localText(title, language) })),
    of: 'dimensions',
    hasWhole: true,
    notes: [annexNote(context), ...more],
  })
  return [{ title: words.dimensionsTitle, orientation: 'landscape', blocks: [table] }]
}

function itemColumns({ input, language }: Context): { key: string; head: string; name: string }[] {
  return input.items.map(({ key, prompt }, place) => ({
    key,
    head: String(place + 1),
    name: localText(prompt, language),
  }))
}

/** As many tables as the page needs for all columns; a number stands for each item. */
function itemAnnex(context: Context): Annexed[] {
  const words = annexWords[context.language]
  const units = unitsOf(context)
  const items = itemColumns(context)
  if (units.length === 0 || units.length > mostUnits || items.length === 0) return []
  const parts = Math.ceil(items.length / mostColumns)
  const blocks = Array.from({ length: parts }, (_, part): Block[] => {
    const from = Math.round((items.length * part) / parts)
    const columns = items.slice(from, Math.round((items.length * (part + 1)) / parts))
    const names = columns.map(({ head, name }) => `${head} – ${name}`).join('; ')
    const table = unitTable(context, units, {
      key: `units-items-${part + 1}`,
      caption: words.itemsTable(from + 1, from + columns.length),
      columns,
      of: 'items',
      hasWhole: false,
      notes: [annexNote(context)],
    })
    return [{ type: 'note', text: words.key(names) }, table]
  })
  return [{ title: words.itemsTitle, orientation: 'landscape', blocks: blocks.flat() }]
}

function onTimeAnnex(context: Context): Annexed[] {
  if (!areUnitsAnnexed(context)) return []
  const title = annexWords[context.language].onTimeTitle
  return [{ title, orientation: 'portrait', blocks: onTimeUnits(context) }]
}
