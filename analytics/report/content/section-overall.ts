import { count, dayShort, decimal, interval, percent, points } from '../../charts/format.ts'
import { noChangeWords } from '../../words/change-words.ts'
import { gradeSentences } from '../../words/grade-words.ts'
import { designSentences, samplingSentence } from '../../words/sampling-words.ts'
import type { Block, Table } from '../model/model.ts'
import { changeCell, changeNotes } from './compared.ts'
import { estimateFigure } from './estimate-figure.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import { peersBlocks } from './peers-blocks.ts'
import { namePeriod } from './period.ts'
import type { InputChange, ReportInput } from './report-input.ts'
import type { WrittenChange } from './report-words.ts'
import { type Context, localText, type Section, unitName } from './section.ts'
import { spreadSentence } from './spread.ts'
import { wholeTable } from './whole-table.ts'

/** The first section: what was counted, the index as a whole, its change, and the dimensions. */
export function overallSection(context: Context): Section {
  const paragraphs = [
    surveysSentence(context),
    countedSentences(context),
    wholeSentences(context),
    samplingSentences(context),
    judgedSentences(context),
  ]
  const blocks: Block[] = paragraphs.flatMap((text) => (text === '' ? [] : [{ type: 'paragraph', text }]))
  const parts = [
    ...wholeTable(context),
    ...contentBlocks(context),
    ...dimensionBlocks(context),
    ...peersBlocks(context),
  ]
  return { title: context.words.overallTitle, blocks: [...blocks, ...parts] }
}

/** Which surveys the figures come from. */
export function surveysSentence({ input, words, language }: Context): string {
  if (input.surveys.length === 0) return words.noSurveys
  const titles = input.surveys.map(({ title, titleEn, closedOn, conductedBy = null }) =>
    words.survey(
      language === 'en' ? (titleEn ?? title) : title,
      closedOn === null ? null : dayShort(closedOn),
      conductedBy,
    ),
  )
  return words.surveys(words.period(namePeriod(input.from, input.to)), titles)
}

/** How many responses were counted, and how many wait. */
export function countedSentences({ input, words, language }: Context): string {
  const { respondents, answers } = input.whole
  const counted =
    !respondents || answers === null
      ? ''
      : words.counted(count(respondents, language), count(answers, language))
  const waiting = input.waiting > 0 ? words.waiting(count(input.waiting, language)) : ''
  return [counted, waiting].filter((sentence) => sentence !== '').join(' ')
}

function wholeSentences(context: Context): string {
  const { input, words, language, minimum } = context
  const { index, low, high, respondents, score, withheld } = input.whole
  if (withheld === 'small') return words.wholeSmall(minimum)
  if (withheld === 'complementary') return words.wholeComplementary
  if (index === null) return respondents ? words.wholeIncomplete : words.wholeEmpty
  const period = words.period(namePeriod(input.from, input.to))
  const written = {
    index: percent(index, language),
    interval: interval(low, high, language),
    respondents: count(respondents, language),
  }
  const sentences = [words.wholeIndex(unitName(input.unit, language), period, written)]
  if (input.change) sentences.push(words.change(writtenChange(context, input.change)))
  else if (input.noChange) sentences.push(words.noChangeNote(noChangeWords(input.noChange, language)))
  if (score !== null) sentences.push(words.wholeScore(decimal(score, language)))
  return sentences.join(' ')
}

/** An interval never stands without what it rests on. */
export function samplingSentences({ input, language }: Context): string {
  if (input.whole.index === null) return ''
  return [samplingSentence(input.sampling, language), ...designSentences(input.surveys, language)].join(' ')
}

function writtenChange({ words, language }: Context, change: InputChange): WrittenChange {
  const signed = points(change.difference, language)
  const isNothing = !/[1-9]/.test(signed)
  return {
    direction: isNothing ? 'none' : change.difference > 0 ? 'up' : 'down',
    size: signed.replace(/^[+−]/, ''),
    low: points(change.low, language),
    high: points(change.high, language),
    previous: words.period(namePeriod(change.previousFrom, change.previousTo)),
    isClear: change.isClear,
  }
}

/** What the method tells of several dimensions together. */
function contentBlocks(context: Context): Block[] {
  const { input, words, language } = context
  const { contents = [] } = input
  if (contents.length === 0) return []
  const named = contents.map(({ title, figure }) => ({ name: localText(title, language), figure }))
  const spread = spreadSentence(context, 'contents', named)
  return [
    { type: 'heading', level: 2, text: words.contentsTitle },
    ...(spread ? [{ type: 'paragraph', text: spread } as const] : []),
    partTable(context, contents, {
      key: 'contents',
      caption: words.contentsTable,
      head: words.column.content,
      notes: [words.contentsNote],
    }),
  ]
}

function dimensionBlocks(context: Context): Block[] {
  const { input, words, language } = context
  if (input.dimensions.length === 0) return []
  const named = input.dimensions.map(({ title, figure }) => ({ name: localText(title, language), figure }))
  const spread = spreadSentence(context, 'dimensions', named)
  return [
    { type: 'heading', level: 2, text: words.dimensionsTitle },
    ...(spread ? [{ type: 'paragraph', text: spread } as const] : []),
    partTable(context, input.dimensions, {
      key: 'dimensions',
      caption: words.dimensionsTable,
      head: words.column.dimension,
      notes: [],
    }),
    estimateFigure(context, { caption: words.dimensionsFigure, numbers: 'dimensions' }, named),
  ]
}

interface PartWords {
  key: string
  caption: string
  head: string
  /** Above those that the figures need. */
  notes: string[]
}

/** Parts of the whole, each with its change. */
function partTable(
  context: Context,
  parts: NonNullable<ReportInput['contents']>,
  { key, caption, head, notes }: PartWords,
): Table {
  const { words, language } = context
  const figures = parts.map(({ figure }) => figure)
  return {
    type: 'table',
    key,
    caption,
    columns: [
      { head, width: 0.34, align: 'left' },
      ...figureColumns(context, 0.5),
      { head: words.changeColumn, width: 0.16, align: 'center' },
    ],
    rows: parts.map(({ title, figure, ...compared }) => ({
      cells: [localText(title, language), ...figureCells(context, figure), changeCell(context, compared)],
    })),
    notes: [...notes, ...changeNotes(context, parts), ...figureNotes(context, figures)],
  }
}

/** The grade of the whole and its target, for indices alone. */
function judgedSentences({ input, language }: Context): string {
  const { grade = null, target = null, whole, method } = input
  return gradeSentences({ grade, target, figure: whole, isDraft: method?.draft ?? false }, language).join(' ')
}
