import type { Refused, Weights } from '#contract/analyses.ts'
import { isRefused } from '#contract/analyses.ts'
import { sourcesOf } from '#contract/population-source.ts'
import {
  type AnswerTable,
  type LabelColumn,
  type Margin,
  postStratify,
  rake,
  type Tallies,
} from '../../analytics/index.ts'
import type { listMargins, listVolumes } from '../queries/populations.ts'
import { refused } from './refusals.ts'
import { type Strata, strataOf } from './strata.ts'
import type { TitleOf } from './titles.ts'
import { calibratedEstimate } from './weighted-estimate.ts'

type Volumes = Awaited<ReturnType<typeof listVolumes>>
type Margins = Awaited<ReturnType<typeof listMargins>>

interface Parts {
  table: AnswerTable
  tallies: Tallies
  volumes: Volumes
  minimumN: number
  /** Names of the categories of a label. */
  titles: ReadonlyMap<string, TitleOf>
}

/** Weights moved so that each field stands for its transactions. */
export function postStratifiedByField(parts: Parts, years: readonly number[]): Weights['postStratified'] {
  const { table, tallies, volumes, minimumN } = parts
  const label = table.labels.field
  if (!label) return refused('no_transactions')
  const strata = strataOf(table, volumes, years, (row) => (label.numbers[row] ?? -1) >= 0)
  const populations = new Map<string, number>()
  for (const { unitId, year, fieldCode, transactions } of volumes)
    if (strata.names.has(`${unitId} ${year}`))
      populations.set(fieldCode, (populations.get(fieldCode) ?? 0) + transactions)
  const margin = marginOf(
    label,
    strata,
    [...populations].filter(([, total]) => total > 0),
    minimumN,
  )
  if (isRefused(margin)) return margin
  const { design } = postStratify(strata.design, margin)
  const estimate = calibratedEstimate(design, tallies, strata.rows, minimumN)
  return isRefused(estimate) ? estimate : { ...estimate, variable: 'field', categories: margin.totals.length }
}

/** `age_band` of a file and `ageBand` of a questionnaire are the same. */
export function sameVariable(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}

/**
 * Weights raked to population margins of what respondents told of themselves. Who left something untold is left out,
 * and the strata are weighed anew without them.
 */
export function rakedToMargins(parts: Parts, year: number, margins: Margins): Weights['raked'] {
  const { table, tallies, volumes, minimumN } = parts
  const variables = [...Map.groupBy(margins, ({ variable }) => variable)].flatMap(
    ([variable, categories]) => {
      const name = Object.keys(table.labels).find(
        (known) =>
          known.startsWith('respondent:') &&
          sameVariable(known.slice('respondent:'.length)) === sameVariable(variable),
      )
      const label = name === undefined ? undefined : table.labels[name]
      return name !== undefined && label ? [{ variable, categories, label, name }] : []
    },
  )
  if (variables.length === 0) return refused('no_margins')
  const isTold = (row: number) => variables.every(({ label }) => (label.numbers[row] ?? -1) >= 0)
  const strata = strataOf(table, volumes, [year], isTold)
  const made: Margin[] = []
  for (const { label, categories } of variables) {
    const totals = categories.map(({ category, population }): [string, number] => [category, population])
    const margin = marginOf(label, strata, totals, minimumN)
    if (isRefused(margin)) return margin
    made.push(margin)
  }
  const calibrated = rakeOrNull(strata, made)
  if (!calibrated) return refused('margins_contradict')
  const estimate = calibratedEstimate(calibrated.design, tallies, strata.rows, minimumN)
  if (isRefused(estimate)) return estimate
  return {
    ...estimate,
    year,
    margins: variables.map(({ variable, categories, name }) => {
      const titleOf = parts.titles.get(name)
      const all = categories.reduce((sum, { population }) => sum + population, 0)
      const shares = categories.map(({ category, population }) => ({
        key: category,
        title: titleOf?.(category) ?? { vi: category },
        population,
        share: population / all,
      }))
      return { variable, sources: sourcesOf(categories), categories: shares }
    }),
  }
}

function rakeOrNull({ design }: Strata, margins: readonly Margin[]) {
  try {
    return rake(design, margins)
  } catch (error) {
    // Imported totals that contradict each other are no bug of ours.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** A margin for the rows of the strata; refused where a category has too few respondents or no known total. */
function marginOf(
  { names, numbers }: LabelColumn,
  { rows }: Strata,
  totals: readonly [category: string, population: number][],
  minimumN: number,
): Margin | Refused {
  const placeOf = names.map((name) => totals.findIndex(([category]) => category === name))
  const categories = Int32Array.from(rows, (row) => placeOf[numbers[row] ?? -1] ?? -1)
  const counts = totals.map(() => 0)
  for (const category of categories) {
    if (category < 0) return refused('small_category')
    counts[category] = (counts[category] ?? 0) + 1
  }
  if (totals.length < 2 || counts.some((count) => count < minimumN)) return refused('small_category')
  return { categories, totals: totals.map(([, population]) => population) }
}
