import { decimal } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import { writeCsv } from '#tables/csv.ts'
import type { Speech } from '../language.ts'
import type { SampleTexts } from '../text/sample.vi.ts'
import { unitName } from '../unit-tree.ts'
import { type PlanChoices, toPercent } from './choices.ts'
import type { PlanRow } from './plan-rows.ts'
import { marginText, shortNumber } from './plan-words.ts'

/** The plan as a CSV file: one line a unit, and below it what it rests on. */
export function planCsv(
  rows: readonly PlanRow[],
  { survey, year, choices }: { survey: SurveySummary; year: number; choices: PlanChoices },
  words: SampleTexts,
  { language, texts }: Speech,
  isDemonstration: boolean,
): string {
  const number = (value: number | null | undefined) => String(value ?? '')
  const head = [
    words.columnCode,
    words.columnUnit,
    words.columnKind,
    words.columnPopulation,
    words.columnResponses,
    words.columnForms,
    words.columnMargin,
  ]
  const lines = rows.map(({ unit, population, planned }) => [
    unit.code,
    unitName(unit, language),
    texts.kinds[unit.kind],
    number(population),
    number(planned?.responses),
    number(planned?.forms),
    planned === null || planned.marginOfError === null ? '' : marginText(planned.marginOfError, language),
  ])
  const percentOf = (share: number) => shortNumber(toPercent(share), language)
  const isYamane = choices.method === 'yamane'
  const terms: [string, string][] = [
    [words.survey, survey.title],
    [words.year, String(year)],
    [words.methodLegend, words.methods[choices.method].name],
    [words.margin, percentOf(choices.marginOfError)],
    [words.level, isYamane ? words.fixed : percentOf(choices.level)],
    [words.share, isYamane ? words.fixed : percentOf(choices.share)],
    [words.rate, percentOf(choices.responseRate)],
    [words.effect, decimal(choices.designEffect, language, 2)],
    [words.least, number(choices.least)],
    [words.most, number(choices.most)],
    [words.selfSelectedTitle, words.selfSelected],
  ]
  const notes = isDemonstration ? [[texts.demonstration]] : []
  return writeCsv([head, ...lines, [], ...terms, ...notes], language === 'vi' ? ';' : ',')
}
