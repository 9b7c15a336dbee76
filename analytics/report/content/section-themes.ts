import { count } from '../../charts/format.ts'
import type { Cell } from '../model/cell.ts'
import type { Table } from '../model/model.ts'
import { countCell, intervalCell, noNumber, noRange, percentCell } from './cells.ts'
import type { InputThemeFigure, InputThemes } from './parts-input.ts'
import { namePeriod } from './period.ts'
import { type Context, localText, type Section, textBlocks } from './section.ts'
import { themeWords } from './words/theme-words.ts'

/** What comments speak of. Left out where the office gathers none. */
export function themesSection(context: Context): Section {
  const { language, words: common, input } = context
  const words = themeWords[language]
  const themes = input.parts?.themes ?? null
  if (themes === null) return { title: words.title, blocks: [] }
  const period = common.period(namePeriod(...monthsOf(themes.period)))
  const { comments, withheld } = themes.whole
  if (withheld) return { title: words.title, blocks: textBlocks([words.withheld(period)]) }
  if (!comments) return { title: words.title, blocks: textBlocks([words.none(period)]) }
  const lead = words.lead(count(comments, language), period)
  return { title: words.title, blocks: [...textBlocks([lead]), themeTable(context, themes)] }
}

/** First and last month of `2026` or `2026-Q2`. */
function monthsOf(period: string): [string, string] {
  const [year, quarter] = period.split('-Q')
  if (quarter === undefined) return [`${year}-01`, `${year}-12`]
  const month = (place: number) => String(Number(quarter) * 3 - place).padStart(2, '0')
  return [`${year}-${month(2)}`, `${year}-${month(0)}`]
}

function themeTable(context: Context, { themes }: InputThemes): Table {
  const { language, words: common } = context
  const words = themeWords[language]
  const order = [...themes].sort((a, b) => (b.comments ?? -1) - (a.comments ?? -1))
  return {
    type: 'table',
    key: 'themes',
    caption: words.table,
    columns: [
      { head: words.theme, width: 0.34, align: 'left' },
      { head: words.comments, width: 0.14, align: 'decimal' },
      { head: words.judged, width: 0.18, align: 'decimal' },
      { head: words.share, width: 0.16, align: 'decimal' },
      { head: common.intervalColumn, width: 0.18, align: 'center' },
    ],
    rows: order.map((theme) => ({
      cells: [localText(theme.title, language), ...themeCells(theme, language)],
    })),
    notes: [words.note],
  }
}

function themeCells({ withheld, ...theme }: InputThemeFigure, language: 'vi' | 'en'): Cell[] {
  if (withheld !== null)
    return [noNumber('–', 'count'), noNumber('–', 'count'), noNumber('–', 'percent'), noRange('–', 'percent')]
  return [
    countCell(theme.comments, language),
    countCell(theme.judged, language),
    percentCell(theme.share, language),
    intervalCell(theme.low, theme.high, language),
  ]
}
