import { count, dayShort } from '../../charts/format.ts'
import { verdictOf } from '../../words/change-words.ts'
import type { Cell } from '../model/cell.ts'
import type { Table } from '../model/model.ts'
import { changeCell, changeNotes } from './compared.ts'
import type { InputAction } from './parts-input.ts'
import { type Context, localText, type Section, textBlocks, unitName } from './section.ts'
import { actionWords } from './words/action-words.ts'

/** Rows of the table; the others are counted. */
const mostRows = 25

/** What was done about low figures, and what became of them. Left out where nobody ever opened any. */
export function actionsSection(context: Context): Section {
  const words = actionWords[context.language]
  const actions = context.input.parts?.actions ?? null
  if (actions === null) return { title: words.title, blocks: [] }
  if (actions.length === 0) return { title: words.title, blocks: textBlocks([words.none]) }
  const texts = [stateSentence(context, actions), effectSentence(context, actions)]
  return { title: words.title, blocks: [...textBlocks(texts), actionTable(context, actions)] }
}

function stateSentence({ language }: Context, actions: readonly InputAction[]): string {
  const words = actionWords[language]
  const byState = Map.groupBy(actions, ({ state }) => state)
  const parts = Object.entries(words.states).flatMap(([state, name]) => {
    const found = byState.get(state)?.length ?? 0
    return found === 0 ? [] : [`${count(found, language)} ${name}`]
  })
  const late = actions.filter(({ isLate }) => isLate).length
  const told = words.lead(count(actions.length, language), parts.join(', '))
  return late > 0 ? `${told} ${words.late(count(late, language))}` : told
}

function effectSentence({ language }: Context, actions: readonly InputAction[]): string {
  const words = actionWords[language]
  const verdicts = actions.flatMap(({ comparison }) => (comparison ? [verdictOf(comparison)] : []))
  if (verdicts.length === 0) return words.noEffect
  const counted = (wanted: string) => count(verdicts.filter((verdict) => verdict === wanted).length, language)
  return words.effect(counted('up'), counted('down'), counted('unclear'))
}

function actionTable(context: Context, actions: readonly InputAction[]): Table {
  const { language, words: common } = context
  const words = actionWords[language]
  const shown = actions.slice(0, mostRows)
  const left = actions.length - shown.length
  const compared = shown.map(({ comparison }) => ({ change: comparison, noChange: null }))
  return {
    type: 'table',
    key: 'actions',
    caption: words.table,
    columns: [
      { head: common.column.unit, width: 0.2, align: 'left' },
      { head: words.action, width: 0.27, align: 'left' },
      { head: words.state, width: 0.12, align: 'center' },
      { head: words.opened, width: 0.14, align: 'center' },
      { head: words.due, width: 0.14, align: 'center' },
      { head: words.change, width: 0.13, align: 'center' },
    ],
    rows: shown.map((action) => ({ cells: actionCells(context, action) })),
    notes: [...changeNotes(context, compared), ...(left > 0 ? [words.more(count(left, language))] : [])],
  }
}

function actionCells(
  context: Context,
  { unit, title, state, openedOn, dueOn, comparison }: InputAction,
): Cell[] {
  const { language } = context
  return [
    unitName(unit, language),
    localText(title, language),
    actionWords[language].states[state] ?? state,
    dayCell(openedOn),
    dueOn === null ? '–' : dayCell(dueOn),
    changeCell(context, { change: comparison, noChange: null }),
  ]
}

function dayCell(day: string): Cell {
  return { text: dayShort(day), day, format: 'day' }
}
