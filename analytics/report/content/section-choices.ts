import { count } from '../../charts/format.ts'
import type { Row, Table } from '../model/model.ts'
import { countCell, intervalCell, noNumber, noRange, percentCell } from './cells.ts'
import type { InputChoice } from './parts-input.ts'
import { namePeriod } from './period.ts'
import { type Context, localText, type Section, textBlocks } from './section.ts'
import { choiceWords } from './words/choice-words.ts'

/** What people chose where a question has options. Left out where rows were not analysed, or ask for none. */
export function choicesSection(context: Context): Section {
  const { input, language, words: common } = context
  const words = choiceWords[language]
  const { choices = [], analysedMonths = null } = input.parts ?? {}
  if (choices.length === 0) return { title: words.title, blocks: [] }
  const { from, to } = analysedMonths ?? input
  const lead = words.lead(common.period(namePeriod(from, to)))
  return { title: words.title, blocks: [...textBlocks([lead]), choiceTable(context, choices)] }
}

function choiceTable(context: Context, choices: readonly InputChoice[]): Table {
  const { language, words: common } = context
  const words = choiceWords[language]
  return {
    type: 'table',
    key: 'choices',
    caption: words.table,
    columns: [
      { head: words.option, width: 0.5, align: 'left' },
      { head: words.count, width: 0.16, align: 'decimal' },
      { head: words.share, width: 0.15, align: 'decimal' },
      { head: common.intervalColumn, width: 0.19, align: 'center' },
    ],
    rows: choices.flatMap((choice) => choiceRows(choice, language)),
    notes: choices.some(({ options }) => options.some((option) => option.count === null)) ? [words.note] : [],
  }
}

function choiceRows({ prompt, answered, options }: InputChoice, language: 'vi' | 'en'): Row[] {
  const words = choiceWords[language]
  const rows = options.map(({ label, count: chosen, share, low, high }): Row => {
    const name = localText(label, language)
    if (chosen === null)
      return {
        cells: [name, noNumber(words.hidden, 'count'), noNumber('–', 'percent'), noRange('–', 'percent')],
      }
    return {
      cells: [
        name,
        countCell(chosen, language),
        percentCell(share, language),
        intervalCell(low, high, language),
      ],
    }
  })
  return [{ group: words.group(localText(prompt, language), count(answered, language)) }, ...rows]
}
