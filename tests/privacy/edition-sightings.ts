import {
  type AnalysisResult,
  type Crosstab,
  isRefused,
  type Priorities,
  type Weights,
} from '#contract/analyses.ts'
import { sightingsOf } from './analysis-sightings.ts'
import { type Sighting, seen } from './attacker.ts'

// What can be written down of one analysis to lay it beside the same of another day: counts of persons with a property, and
// how many stand behind everything else that is said of rows. Figures of the overview are a matter of their own.

/** @param scope units and months of the question @param name of the question */
export function editionSightings(result: AnalysisResult, scope: bigint, name: string): Sighting[] {
  const one = (part: string, n: number, said: unknown): Sighting => {
    return { scope, part, n, content: told(said), name: `${name} ${part}` }
  }
  switch (result.kind) {
    case 'crosstab':
      return ofCrosstab(result, scope, name)
    case 'item_mean':
      return isRefused(result.mean) ? [] : [one('mean of items', result.mean.respondents, result.mean)]
    case 'weights':
      return ofWeights(result, one)
    case 'priorities':
      return [...sightingsOf(result, scope, () => scope, name), ...ofPriorities(result, one)]
    default:
      return sightingsOf(result, scope, () => scope, name)
  }
}

/** Without the last digits, which hang on the order in which rows happen to be read. */
function told(said: unknown): string {
  return JSON.stringify(said, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value,
  )
}

type One = (part: string, n: number, said: unknown) => Sighting

function ofCrosstab({ item, rows }: Crosstab, scope: bigint, name: string): Sighting[] {
  return rows.flatMap(({ key, figure, levels }) =>
    seen(scope, `cross ${item?.key} ${key}`, figure, name, JSON.stringify(levels)),
  )
}

/** What rests on complete rows. The map and the first things have indices of the overview beside it. */
function ofPriorities({ dimensions, items, reliability }: Priorities, one: One): Sighting[] {
  const tables = Object.entries({ dimensions, items }).flatMap(([kind, table]) =>
    isRefused(table) ? [] : [one(`drivers by ${kind}`, table.n, [table.rSquared, table.drivers])],
  )
  const dimensionsHeld = reliability.flatMap((found) =>
    isRefused(found) ? [] : [one(`reliability of ${found.key}`, found.n, found)],
  )
  return [...tables, ...dimensionsHeld]
}

function ofWeights(
  { channels, weighted, byDimension, postStratified, raked }: Weights,
  one: One,
): Sighting[] {
  if (isRefused(weighted)) return []
  const { n } = weighted
  const others = Object.entries({ postStratified, raked }).flatMap(([part, estimate]) =>
    isRefused(estimate)
      ? []
      : [one(part, estimate.n, estimate.index), one(`not in ${part}`, n - estimate.n, null)],
  )
  return [
    one('weighted', n, [weighted.index, weighted.standardError]),
    ...others,
    // Every stratum here has transactions, so that these are shares of all rows.
    ...channels.map(({ channel, share }) => one(`share of ${channel}`, Math.round(share * n), null)),
    ...byDimension.flatMap(({ key, weighted: own }) =>
      isRefused(own) ? [] : [one(`weighted ${key}`, own.n, own.index)],
    ),
  ]
}
