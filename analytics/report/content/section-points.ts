import { count, dayShort, decimal } from '../../charts/format.ts'
import type { Cell, NumberCell, RangeCell } from '../model/cell.ts'
import type { Block, Row, Table } from '../model/model.ts'
import { countCell, noNumber, noRange } from './cells.ts'
import { namePeriod } from './period.ts'
import type { InputDossierRating, InputPoints } from './rating-input.ts'
import { type RatingWords, ratingWords } from './rating-words.ts'
import { type Context, localText, type Section, unitName } from './section.ts'
import { countedSentences, samplingSentences, surveysSentence } from './section-overall.ts'

/** As below, with the number in full. */
function pointCell(points: number | null, language: 'vi' | 'en'): NumberCell {
  return { text: written(points, language), value: points, format: 'decimal' }
}

/** Points with two decimals, cut and not rounded: 14.996 is not yet 15, and 15.00 would contradict its grade. */
function written(points: number | null, language: 'vi' | 'en'): string {
  return decimal(points === null ? null : Math.floor(points * 100 + 1e-7) / 100, language, 2)
}

/** The first section of a report on dossiers: total, grade, and each criterion. */
export function pointsSection(context: Context, rating: InputDossierRating): Section {
  const words = ratingWords(context.language)
  const texts = [
    surveysSentence(context),
    countedSentences(context),
    findingSentences(context, rating, words),
    samplingSentences(context),
    words.notAnIndex,
  ]
  const paragraphs = texts.flatMap((text): Block[] => (text === '' ? [] : [{ type: 'paragraph', text }]))
  return { title: context.words.overallTitle, blocks: [...paragraphs, criteriaTable(context, rating, words)] }
}

function findingSentences(
  { input, language, words: common }: Context,
  rating: InputDossierRating,
  words: RatingWords,
) {
  const { total, low, high, lowGrade, highGrade, grade, most, criteria } = rating
  if (total === null) return words.noPoints
  const period = common.period(namePeriod(input.from, input.to))
  const named = grade && localText(grade, language)
  const [points, all] = [written(total, language), count(most, language)]
  const sentences = [words.pointsFinding(unitName(input.unit, language), period, points, all, named)]
  if (criteria.some(({ answers }) => answers === 0)) sentences.push(words.partial(all))
  if (low === null || high === null) return [...sentences, words.noInterval].join(' ')
  sentences.push(words.pointsInterval(written(low, language), written(high, language)))
  if (lowGrade && highGrade) {
    const [from, to] = [localText(lowGrade, language), localText(highGrade, language)]
    sentences.push(from === to ? words.oneGrade(to) : words.severalGrades(from, to))
  }
  return sentences.join(' ')
}

function criteriaTable(
  { language, words: common }: Context,
  rating: InputDossierRating,
  words: RatingWords,
): Table {
  const { criteria, total, most, grades, basis } = rating
  const scale = grades.map(({ from, label }) => words.from(localText(label, language), count(from, language)))
  const rows = criteria.map(({ prompt, answers, points, most: best }, place): Row => {
    const own =
      answers === null
        ? [noNumber(words.hidden, 'count'), noNumber('–', 'decimal')]
        : [countCell(answers, language), pointCell(points, language)]
    const number = countCell(place + 1, language)
    return { cells: [number, localText(prompt, language), ...own, countCell(best, language)] }
  })
  return {
    type: 'table',
    key: 'criteria',
    caption: words.criteriaTable,
    columns: [
      { head: common.column.row, width: 0.06, align: 'center' },
      { head: words.criterion, width: 0.52, align: 'left' },
      { head: words.answers, width: 0.15, align: 'decimal' },
      { head: words.mean, width: 0.15, align: 'decimal' },
      { head: words.most, width: 0.12, align: 'decimal' },
    ],
    rows: [...rows, { cells: ['', words.total, '', pointCell(total, language), countCell(most, language)] }],
    notes: [`${words.scale(scale.join('; '))} ${localText(basis, language)}`],
  }
}

/** The units below with their points and grades, in the order of the overview and without ranks. */
export function unitPointsSection(context: Context, { units }: InputDossierRating): Section {
  const { language, input, words: common } = context
  const words = ratingWords(language)
  if (units.length === 0) return { title: words.unitPointsTitle, blocks: [] }
  const table: Table = {
    type: 'table',
    key: 'unit-points',
    caption: words.unitPointsTable,
    columns: [
      { head: common.column.unit, width: 0.38, align: 'left' },
      { head: common.respondentsColumn, width: 0.12, align: 'decimal' },
      { head: words.total, width: 0.14, align: 'decimal' },
      { head: common.intervalColumn, width: 0.18, align: 'center' },
      { head: words.grade, width: 0.18, align: 'left' },
    ],
    rows: units.map(({ unit, figure, ...points }) => ({
      cells: [
        unitName(unit, language),
        figure.withheld ? noNumber('–', 'count') : countCell(figure.respondents, language),
        ...pointCells(points, language),
      ],
    })),
    notes: [words.unitPointsNote],
  }
  const lead: Block = { type: 'paragraph', text: words.unitPointsLead(dayShort(input.asOf)) }
  return { title: words.unitPointsTitle, blocks: [lead, table] }
}

function pointCells({ total, low, high, grade }: InputPoints, language: 'vi' | 'en'): Cell[] {
  if (total === null) return [noNumber('–', 'decimal'), noRange('–', 'decimal'), '–']
  const range: RangeCell =
    low === null || high === null
      ? noRange('–', 'decimal')
      : { text: `${written(low, language)}–${written(high, language)}`, low, high, format: 'decimal' }
  return [pointCell(total, language), range, grade ? localText(grade, language) : '–']
}
