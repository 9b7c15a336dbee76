import fc from 'fast-check'
import { type Design, designMean, designTotal } from '../../../analytics/index.ts'
import { cell } from './figures.ts'
import { hostile, mostly, number, numbers, probability, real, share } from './values.ts'

// Weights are people: tiny fractions of one do not occur. What is -0 in a design stays the caller's.
const coarse = fc.integer({ min: 0, max: 1000 })
const strange = hostile.filter((value) => !Object.is(value, -0))
const weight = mostly(
  coarse.map((value) => value / 33),
  strange,
)
const fraction = mostly(
  coarse.map((value) => value / 1000),
  strange,
)

/** Rows of a sample, each its own primary sampling unit or two to one, with what may be asked of them. */
const rows = fc.array(
  fc.record({
    stratum: fc.nat(2),
    weight,
    fraction,
    value: fc.option(mostly(fc.integer({ min: 0, max: 1 }), real)),
    other: fc.option(mostly(fc.integer({ min: 0, max: 5 }), hostile)),
    category: fc.integer({ min: -1, max: 2 }),
  }),
  { maxLength: 14 },
)
type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never

function designOf(list: Rows, size: number, isTwoStage: boolean): Design {
  return {
    strata: Int32Array.from(list, ({ stratum }) => stratum),
    psus: Int32Array.from(list, ({ stratum }, i) => 3 * Math.floor(i / size) + stratum),
    weights: Float64Array.from(list, (row) => row.weight),
    fractions: Float64Array.from(list, (row) => row.fraction),
    secondStage: isTwoStage
      ? {
          units: Int32Array.from(list, (_, i) => i),
          fractions: Float64Array.from(list, (row) => row.fraction),
        }
      : null,
    residuals: null,
  }
}
const sample = fc
  .tuple(rows, fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([list, size, isTwoStage]) => ({ list, design: designOf(list, size, isTwoStage) }))
const withValues = sample.map(({ list, design }) => [design, list.map(({ value }) => value)])
const sound = fc
  .array(fc.tuple(fc.nat(1), fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 9 })
  .map((pairs) => ({
    design: designOf(
      pairs.map(([stratum, value]) => ({
        stratum,
        weight: 2,
        fraction: 0.5,
        value,
        other: null,
        category: 0,
      })),
      1,
      false,
    ),
    values: pairs.map(([, value]) => value),
  }))
const estimate = sound.chain(({ design, values }) =>
  fc.constantFrom(designMean(design, values), designTotal(design, values)),
)
const hostileEstimate = fc
  .tuple(
    estimate,
    fc.constantFrom('estimate', 'standardError', 'df', 'n'),
    fc.oneof(hostile, fc.constantFrom(1e-160, 1e-20, 1e20, 1e300)),
  )
  .map(([one, key, value]) => ({ ...one, [key]: value }))
const anyEstimate = fc.oneof(estimate, hostileEstimate)
const margin = (list: Rows) =>
  fc
    .array(mostly(fc.integer({ min: 1, max: 50 }), hostile), { minLength: 3, maxLength: 3 })
    .map((totals) => ({
      categories: Int32Array.from(list, ({ category }) => category),
      totals,
    }))
const respondents = fc.record({
  population: number,
  size: number,
  sums: share.map(({ satisfied: s, answered: m }) => ({
    ...{ n: m, m, s, v: m, mm: m, ss: s, sm: s, vv: m, vm: m },
  })),
})
const stratumTable = fc.record({
  population: mostly(fc.integer({ min: 40, max: 90 }), hostile),
  size: mostly(fc.integer({ min: 20, max: 40 }), hostile),
  counts: fc.array(mostly(fc.nat(6), hostile), { minLength: 4, maxLength: 4 }),
})

/** What design-based estimates, weights and tests are given. */
const strataWithCells = fc.tuple(
  fc.array(fc.record({ population: mostly(fc.nat(99), number), size: mostly(fc.nat(9), number) }), {
    maxLength: 3,
  }),
  fc.array(
    fc.record({
      stratum: fc.nat(2),
      size: mostly(fc.integer({ min: 1, max: 9 }), number),
      sums: cell.map(({ whole }) => whole),
    }),
    { maxLength: 5 },
  ),
)

export const toDesigns: Record<string, fc.Arbitrary<unknown[]>> = {
  numberNames: fc.tuple(fc.array(fc.constantFrom('a', 'b', 'c'))),
  stratifiedDesign: fc.tuple(
    fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 9 }).map((list) => Int32Array.from(list)),
    numbers,
  ),
  designMean: withValues,
  designTotal: withValues,
  designRatio: sample.map(({ list, design }) => [
    design,
    list.map(({ value }) => value),
    list.map(({ other }) => other),
  ]),
  designChange: fc.tuple(anyEstimate, anyEstimate),
  designProportionInterval: fc.tuple(
    anyEstimate,
    fc.constantFrom('logit', 'xlogit', 'asin', 'beta'),
    mostly(fc.constant(0.95), probability),
  ),
  cellDesign: strataWithCells,
  cellRatio: strataWithCells,
  stratifiedRatio: fc.tuple(fc.array(respondents, { maxLength: 3 })),
  raoScottTest: sample.map(({ list, design }) => [
    design,
    list.map(({ value }) => value),
    list.map(({ other }) => other),
  ]),
  raoScottFromCounts: fc.tuple(fc.array(stratumTable, { maxLength: 3 }), mostly(fc.constant(2), number)),
  postStratify: sample.chain(({ list, design }) => fc.tuple(fc.constant(design), margin(list))),
  rake: sample.chain(({ list, design }) =>
    fc.tuple(fc.constant(design), fc.array(margin(list), { maxLength: 2 })),
  ),
  kishEffect: fc.tuple(numbers),
}
