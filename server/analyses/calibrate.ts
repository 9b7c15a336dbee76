import type { Refused, Weights } from '#contract/analyses.ts'
import { isRefused } from '#contract/analyses.ts'
import { sourcesOf } from '#contract/population-source.ts'
import { cellDesign, type Margin, postStratify, rake } from '../../analytics/index.ts'
import type { listMargins, listVolumes } from '../queries/populations.ts'
import { refused } from './refusals.ts'
import { type Strata, strataOf } from './strata.ts'
import type { TitleOf } from './titles.ts'
import type { WeightedCell } from './weighted-cells.ts'
import { calibratedEstimate } from './weighted-estimate.ts'

type Volumes = Awaited<ReturnType<typeof listVolumes>>
type Margins = Awaited<ReturnType<typeof listMargins>>

interface Parts {
  /** Responses by unit, year and labels. */
  cellsBy: (labels: readonly string[]) => WeightedCell[]
  volumes: Volumes
  minimumN: number
  /** Names of the categories of each label of which a margin is known. */
  titles: ReadonlyMap<string, TitleOf>
  /** Whether leaving out who did not tell these things, in these years, would lay them open. */
  isTold: (labels: readonly string[], years: readonly number[]) => boolean
}

/** Weights moved so that each field stands for its transactions. */
export function postStratifiedByField(parts: Parts, years: readonly number[]): Weights['postStratified'] {
  const { cellsBy, volumes, minimumN, isTold } = parts
  if (isTold(['field'], years)) return refused('withheld')
  const strata = strataOf(cellsBy(['field']).filter(areTold), volumes, years)
  const populations = new Map<string, number>()
  for (const { unitId, year, fieldCode, transactions } of volumes)
    if (strata.names.has(`${unitId} ${year}`))
      populations.set(fieldCode, (populations.get(fieldCode) ?? 0) + transactions)
  const margin = marginOf(
    strata,
    0,
    [...populations].filter(([, total]) => total > 0),
    minimumN,
  )
  if (isRefused(margin)) return margin
  const { design } = postStratify(cellDesign(strata.strata, strata.cells), margin)
  const estimate = calibratedEstimate(design, strata, minimumN)
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
  const { cellsBy, volumes, minimumN, titles, isTold } = parts
  const variables = [...Map.groupBy(margins, ({ variable }) => variable)].flatMap(
    ([variable, categories]) => {
      const name = titles
        .keys()
        .find((known) => sameVariable(known.slice('respondent:'.length)) === sameVariable(variable))
      return name === undefined ? [] : [{ variable, categories, name }]
    },
  )
  if (variables.length === 0) return refused('no_margins')
  const names = variables.map(({ name }) => name)
  if (isTold(names, [year])) return refused('withheld')
  const told = cellsBy(names).filter(areTold)
  const strata = strataOf(told, volumes, [year])
  const made: Margin[] = []
  for (const [place, { categories }] of variables.entries()) {
    const totals = categories.map(({ category, population }): [string, number] => [category, population])
    const margin = marginOf(strata, place, totals, minimumN)
    if (isRefused(margin)) return margin
    made.push(margin)
  }
  const calibrated = rakeOrNull(strata, made)
  if (!calibrated) return refused('margins_contradict')
  const estimate = calibratedEstimate(calibrated.design, strata, minimumN)
  if (isRefused(estimate)) return estimate
  return {
    ...estimate,
    year,
    margins: variables.map(({ variable, categories, name }) => {
      const titleOf = titles.get(name)
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

function areTold({ labels }: WeightedCell): boolean {
  return labels.every((label) => label !== null)
}

function rakeOrNull({ strata, cells }: Strata<WeightedCell>, margins: readonly Margin[]) {
  try {
    return rake(cellDesign(strata, cells), margins)
  } catch (error) {
    // Imported totals that contradict each other are no bug of ours.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** A margin of the cells by one of their labels; refused where a category has too few respondents or no known total. */
function marginOf(
  { cells }: Strata<WeightedCell>,
  place: number,
  totals: readonly [category: string, population: number][],
  minimumN: number,
): Margin | Refused {
  const numberOf = new Map(totals.map(([category], number): [string | null, number] => [category, number]))
  const categories = Int32Array.from(cells, ({ labels }) => numberOf.get(labels[place] ?? null) ?? -1)
  const counts = totals.map(() => 0)
  for (const [cell, category] of categories.entries()) {
    if (category < 0) return refused('small_category')
    counts[category] = (counts[category] ?? 0) + (cells[cell]?.size ?? 0)
  }
  if (totals.length < 2 || counts.some((count) => count < minimumN)) return refused('small_category')
  return { categories, totals: totals.map(([, population]) => population) }
}
