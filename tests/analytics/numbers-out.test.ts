import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as analytics from '../../analytics/index.ts'
import { toComparisons } from './given/comparisons.ts'
import { toDesigns } from './given/designs.ts'
import { toDistributions } from './given/distributions.ts'
import { toFigures } from './given/figures.ts'
import { toRows } from './given/rows.ts'

// Whatever comes in: a RangeError that names the function and what it needs, or an answer without NaN, Infinity and -0.

/** By function: what it is given. */
const given: Record<string, fc.Arbitrary<unknown[]>> = {
  ...toDistributions,
  ...toFigures,
  ...toRows,
  ...toDesigns,
  ...toComparisons,
}

/** Functions that tell yes or no, or choose. */
const withoutNumbers = ['areAllPartsShown', 'chooseParts', 'isPartShown', 'judgeLine']

/** Functions whose answer is what they did to something. */
const calls: Record<string, (...args: never[]) => unknown> = {
  addLevels: (...args: Parameters<typeof analytics.addLevels>) => {
    analytics.addLevels(...args)
    return args[0]
  },
  addItemPairs: (...args: Parameters<typeof analytics.addItemPairs>) => {
    analytics.addItemPairs(...args)
    return args[0]
  },
  addRespondent: (...args: Parameters<typeof analytics.addRespondent>) => {
    analytics.addRespondent(...args)
    return args[0]
  },
  cellRatio: (...[strata, cells]: Parameters<typeof analytics.cellDesign>) =>
    analytics.cellRatio(analytics.cellDesign(strata, cells), strata, cells),
  buildTable: (items: string[], labels: string[], expected: number, rows: never[]) => {
    const builder = analytics.buildTable(items, labels, expected)
    for (const row of rows) builder.add(row)
    return builder.finish()
  },
}

/** The way to the first number in a result that must not leave, or null. */
function firstBad(value: unknown, path = 'result'): string | null {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? null
      : `${path} is ${Object.is(value, -0) ? '-0' : value}`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = firstBad(part, `${path}.${key}`)
    if (found) return found
  }
  return null
}

test('every function stands in the table', () => {
  const exported = Object.entries(analytics).flatMap(([name, value]) =>
    typeof value === 'function' ? name : [],
  )

  expect([...Object.keys(given), ...withoutNumbers].toSorted()).toEqual(exported.toSorted())
})

test.for(Object.keys(given))('%s gives numbers, or says what it requires', (name) => {
  const call = (calls[name] ?? Reflect.get(analytics, name)) as (...args: unknown[]) => unknown
  fc.assert(
    fc.property(given[name] ?? fc.constant([]), (args) => {
      let result: unknown
      try {
        result = call(...args)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        expect((error as RangeError).message).toMatch(/^[a-z]\w+ requires /)
        return
      }
      expect(firstBad(result)).toBeNull()
    }),
    // The same at every run; whoever explores gives another.
    { seed: Number(process.env.SEED ?? 1), numRuns: name === 'bootstrapRanking' ? 20 : 300 },
  )
})
