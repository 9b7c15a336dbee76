import { count, dayShort } from '../../charts/format.ts'
import { onTimePercent } from '../../words/on-time-words.ts'
import type { Cell, NumberCell } from '../model/cell.ts'
import type { Block, Table } from '../model/model.ts'
import { countCell, decimalCell, noNumber } from './cells.ts'
import type { InputDossiers, InputOfficial, InputOnTime } from './parts-input.ts'
import { namePeriod } from './period.ts'
import { type Context, type Section, textBlocks, unitName } from './section.ts'
import { besideWords } from './words/beside-words.ts'

/** Units that the section itself bears; more of them stand in an annex. */
const mostUnits = 12

/** Dossiers on time and indices of others, never merged with satisfaction. Left out where the office has neither. */
export function besideSection(context: Context): Section {
  const words = besideWords[context.language]
  const { dossiers = null, official = [] } = context.input.parts ?? {}
  const parts = [
    ...(dossiers ? dossierBlocks(context, dossiers) : []),
    ...(official.length > 0 ? officialBlocks(context, official) : []),
  ]
  return { title: words.title, blocks: parts.length === 0 ? [] : [...textBlocks([words.lead]), ...parts] }
}

function dossierBlocks(context: Context, { span, whole, units, fields }: InputDossiers): Block[] {
  const { language, words: common, input } = context
  const words = besideWords[language]
  const period = 'year' in span ? words.year(span.year) : common.period(namePeriod(span.from, span.to))
  const handled = count(whole.handled.dossiers, language)
  const onTime = count(whole.onTime.dossiers, language)
  const told =
    whole.handled.dossiers > 0
      ? words.whole(period, unitName(input.unit, language), handled, onTime, onTimePercent(whole, language))
      : ''
  const fieldRows = fields.map(({ name, nameEn, result }) => ({
    name: language === 'en' ? (nameEn ?? name) : name,
    result,
  }))
  return [
    { type: 'heading', level: 2, text: words.onTimeHeading },
    ...textBlocks([told]),
    ...onTimeTable(
      context,
      { key: 'on-time-fields', caption: words.fieldsTable, head: words.field },
      fieldRows,
    ),
    ...(units.length <= mostUnits ? onTimeUnits(context) : []),
  ]
}

/** Whether the units are too many for the section. */
export function areUnitsAnnexed({ input }: Context): boolean {
  return (input.parts?.dossiers?.units.length ?? 0) > mostUnits
}

/** Dossiers on time of each unit below; none where there is but one. */
export function onTimeUnits(context: Context): Table[] {
  const { language, words: common, input } = context
  const rows = (input.parts?.dossiers?.units ?? []).map(({ unit, result }) => ({
    name: unitName(unit, language),
    result,
  }))
  const caption = besideWords[language].unitsTable
  return onTimeTable(context, { key: 'on-time-units', caption, head: common.column.unit }, rows)
}

interface OnTimeRow {
  name: string
  result: InputOnTime
}

/** None for a single row, which the sentence has told. */
function onTimeTable(
  { language }: Context,
  { key, caption, head }: { key: string; caption: string; head: string },
  rows: readonly OnTimeRow[],
): Table[] {
  const words = besideWords[language]
  if (rows.length < 2) return []
  return [
    {
      type: 'table',
      key,
      caption,
      columns: [
        { head, width: 0.46, align: 'left' },
        { head: words.handled, width: 0.18, align: 'decimal' },
        { head: words.onTime, width: 0.18, align: 'decimal' },
        { head: words.share, width: 0.18, align: 'decimal' },
      ],
      rows: rows.map(({ name, result }) => ({ cells: [name, ...onTimeCells(result, language)] })),
      notes: [],
    },
  ]
}

function onTimeCells(result: InputOnTime, language: 'vi' | 'en'): Cell[] {
  const [handled, onTime] = [result.handled.dossiers, result.onTime.dossiers]
  return [countCell(handled, language), countCell(onTime, language), shareCell(result, language)]
}

function shareCell(result: InputOnTime, language: 'vi' | 'en'): NumberCell {
  const [handled, onTime] = [result.handled.dossiers, result.onTime.dossiers]
  if (handled === 0) return noNumber('–', 'percent')
  const text = onTimePercent(result, language).replace(/\s?%$/u, '')
  return { text, value: (onTime / handled) * 100, format: 'percent' }
}

function officialBlocks({ language }: Context, official: readonly InputOfficial[]): Block[] {
  const words = besideWords[language]
  const table: Table = {
    type: 'table',
    key: 'official-indices',
    caption: words.officialTable,
    columns: [
      { head: words.index, width: 0.34, align: 'left' },
      { head: words.yearColumn, width: 0.1, align: 'center' },
      { head: words.points, width: 0.13, align: 'decimal' },
      { head: words.rank, width: 0.13, align: 'center' },
      { head: words.source, width: 0.3, align: 'left' },
    ],
    rows: official.map(({ name, year, points, rank, source, sourceOn }) => ({
      cells: [
        words.names[name] ?? name,
        String(year),
        decimalCell(points, language, 2),
        rank ? `${rank.place}/${rank.of}` : '–',
        `${source} (${dayShort(sourceOn)})`,
      ],
    })),
    notes: [],
  }
  return [{ type: 'heading', level: 2, text: words.officialHeading }, table]
}
