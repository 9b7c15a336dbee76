import type { Row, Table } from '../model/model.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import type { InputStep } from './parts-input.ts'
import { type Context, localText, type Section, textBlocks } from './section.ts'
import { stepWords } from './words/step-words.ts'

/** The weakest item of each step. Left out where no question names a step. */
export function stepsSection(context: Context): Section {
  const words = stepWords[context.language]
  const steps = context.input.parts?.steps ?? []
  if (steps.length === 0) return { title: words.title, blocks: [] }
  return { title: words.title, blocks: [...textBlocks([words.lead]), stepTable(context, steps)] }
}

function stepTable(context: Context, steps: readonly InputStep[]): Table {
  const words = stepWords[context.language]
  const [index, interval] = figureColumns(context, 0.4, false)
  return {
    type: 'table',
    key: 'steps',
    caption: words.table,
    columns: [
      { head: words.step, width: 0.15, align: 'left' },
      { head: words.who, width: 0.16, align: 'left' },
      { head: words.item, width: 0.28, align: 'left' },
      ...(index && interval ? [{ ...index, width: 0.11 }, interval] : []),
      { head: words.apart, width: 0.14, align: 'left' },
    ],
    rows: steps.map((step) => stepRow(context, step)),
    notes: figureNotes(
      context,
      steps.flatMap(({ weakest }) => weakest?.figure ?? []),
    ),
  }
}

function stepRow(context: Context, { step, responsible, weakest, compared, isClear }: InputStep): Row {
  const { language } = context
  const words = stepWords[language]
  const heads = [words.steps[step] ?? step, words.responsible[responsible]]
  if (!weakest) return { cells: [...heads, words.none, '–', '–', '–'] }
  const figure = figureCells(context, weakest.figure, false).slice(0, 2)
  const apart = compared === 1 ? words.only : isClear ? words.clear : words.unclear
  return { cells: [...heads, localText(weakest.prompt, language), ...figure, apart] }
}
