import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import {
  chiSquareTest,
  type Design,
  type DesignEstimate,
  describe,
  designChange,
  designMean,
  designProportionInterval,
  designRatio,
  designTotal,
  kishEffect,
  numberNames,
  postStratify,
  rake,
  raoScottTest,
  stratifiedDesign,
} from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

/** A simple random sample from a population so large that it takes none of it. */
function simpleSample(n: number): Design {
  return {
    strata: new Int32Array(n),
    psus: Int32Array.from({ length: n }, (_, i) => i),
    weights: new Float64Array(n).fill(1),
    fractions: new Float64Array(n),
    secondStage: null,
    residuals: null,
  }
}

const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 })

group('estimates', () => {
  test('of a simple random sample are mean and s/√n', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { n, mean, standardDeviation } = describe(list)
        const result = designMean(simpleSample(n), list)

        expect(result.estimate).toBeCloseTo(mean ?? 0, 10)
        expect(result.standardError).toBeCloseTo((standardDeviation ?? 0) / Math.sqrt(n), 10)
        expect(result.df).toBe(n - 1)
      }),
    )
  })

  test('of two strata are Cochran’s by hand', () => {
    // Strata of 10 and 20 people, 2 and 4 asked: ȳ = (10·3 + 20·5)/30; V = Σ (N/30)² (1 - f) s²/n.
    const design = stratifiedDesign(Int32Array.from([0, 0, 1, 1, 1, 1]), [10, 20])
    const result = designMean(design, [2, 4, 4, 4, 6, 6])

    const variance = (10 / 30) ** 2 * 0.8 * (2 / 2) + (20 / 30) ** 2 * 0.8 * (4 / 3 / 4)
    expectRelative(result.estimate ?? 0, 130 / 30, 1e-12)
    expectRelative(result.standardError ?? 0, Math.sqrt(variance), 1e-12)
    expect(result).toMatchObject({ n: 6, weight: 30, df: 4 })
    const total = designTotal(design, [2, 4, 4, 4, 6, 6])
    expectRelative(total.estimate ?? 0, 130, 1e-12)
    expectRelative(total.standardError ?? 0, 30 * Math.sqrt(variance), 1e-12)
  })

  test('of everybody have no error, a lone respondent of a stratum has (1 - f) t²', () => {
    const everybody = stratifiedDesign(Int32Array.from([0, 0, 0]), [3])
    expect(designMean(everybody, [1, 0, 1]).standardError).toBe(0)

    const lone = stratifiedDesign(Int32Array.from([0, 0, 1]), [3, 4])
    const result = designMean(lone, [0, 0, 1])
    // Linearised: in stratum 0 twice 1.5 (0 - 4/7)/7, in stratum 1 once 4 (1 - 4/7)/7.
    expectRelative(result.standardError ?? 0, Math.sqrt(0.75 * ((4 * (3 / 7)) / 7) ** 2), 1e-12)
  })

  test('of two stages add what lies within the clusters', () => {
    // Two clusters of four, 2 people of 4 asked in each: between (1 - 1/2)·2·Σ(t - t̄)², within 1/2 Σ (1 - 1/2)·2·Σ(z - z̄)².
    const design: Design = {
      strata: new Int32Array(4),
      psus: Int32Array.from([0, 0, 1, 1]),
      weights: new Float64Array(4).fill(4),
      fractions: new Float64Array(4).fill(0.5),
      secondStage: { units: Int32Array.from([0, 1, 2, 3]), fractions: new Float64Array(4).fill(0.5) },
      residuals: null,
    }
    const { standardError } = designTotal(design, [1, 3, 5, 7])

    const between = 0.5 * 2 * ((16 - 32) ** 2 + (48 - 32) ** 2)
    const within = 0.5 * (0.5 * 2 * (4 ** 2 + 4 ** 2) * 2)
    expectRelative(standardError ?? 0, Math.sqrt(between + within), 1e-12)
  })

  test('a ratio of totals', () => {
    const result = designRatio(simpleSample(3), [1, 2, 0], [2, 2, 1])

    // R = 3/5; residuals -0.2, 0.8, -0.6; V = 3/2 Σe²/25.
    expectRelative(result.estimate ?? 0, 0.6, 1e-12)
    expectRelative(result.standardError ?? 0, Math.sqrt((1.5 * 1.04) / 25), 1e-12)
  })

  test('rows outside of the domain stay in the design', () => {
    const result = designMean(simpleSample(4), [1, 0, null, null])

    // Not s/√n of two rows: the size of the domain is itself a matter of chance.
    expectRelative(result.standardError ?? 0, Math.sqrt((4 / 3) * 2 * (0.25 / 4)), 1e-12)
    expect(designMean(simpleSample(2), [null, null])).toMatchObject({
      n: 0,
      estimate: null,
      standardError: null,
    })
    expect(() => designMean(simpleSample(2), [1])).toThrow(RangeError)
    expect(() => stratifiedDesign(Int32Array.from([0, 0]), [1])).toThrow(RangeError)
  })

  test('change of two independent years', () => {
    const estimate = (value: number, error: number) =>
      ({ estimate: value, standardError: error }) as DesignEstimate
    const change = designChange(estimate(0.8, 0.03), estimate(0.9, 0.04))

    expect(change?.standardError).toBeCloseTo(0.05, 12)
    expect(change?.z).toBeCloseTo(2, 12)
    expect(change?.pValue).toBeCloseTo(0.0455002638963584, 12)
    expect(designChange(estimate(0.8, 0), estimate(0.8, 0))).toMatchObject({ z: null, pValue: null })
    for (const [wrong, other] of [
      [estimate(0.8, -1), estimate(0.9, 0.04)],
      [estimate(Number.NaN, 0.03), estimate(0.9, 0.04)],
      // What overflows: the difference, the interval, the difference over its error.
      [estimate(-1.7e308, 1), estimate(1.7e308, 1)],
      [estimate(0, 1.2e308), estimate(1e300, 1)],
      [estimate(0, 0), estimate(1e300, 1e-300)],
    ] as const)
      expect(() => designChange(wrong, other)).toThrow('designChange requires finite estimates')
    expect(designChange(estimate(0, 1e300), estimate(3e300, 0))?.z).toBeCloseTo(3, 12)
  })
})

test('intervals of a weighted share', () => {
  // Formulas with the t and beta quantiles of scipy 1.17.
  const estimate = { estimate: 0.93, standardError: 0.02, n: 200, df: 35 } as DesignEstimate
  const limits = (method: 'beta' | 'logit' | 'asin') => designProportionInterval(estimate, method)

  expectRelative(limits('beta')?.low ?? 0, 0.8774563755491551, 1e-10)
  expectRelative(limits('beta')?.high ?? 0, 0.9648719707951827, 1e-10)
  expectRelative(limits('logit')?.low ?? 0, 0.8768572840848756, 1e-11)
  expectRelative(limits('logit')?.high ?? 0, 0.9612229728320714, 1e-11)
  expectRelative(limits('asin')?.low ?? 0, 0.8841359950364204, 1e-11)
  expectRelative(limits('asin')?.high ?? 0, 0.9649980213680999, 1e-11)
  expect(designProportionInterval({ ...estimate, estimate: 1 })).toBeNull()
})

group('weights moved to known totals', () => {
  const gender = numberNames(['f', 'f', 'm', 'f', 'm', 'm', 'f', 'm']).numbers
  const area = numberNames(['u', 'r', 'u', 'u', 'r', 'r', 'r', 'u']).numbers
  const answers = [1, 0, 1, 1, 0, 1, 0, 0]
  const sumsOf = (categories: Int32Array, weights: Float64Array) =>
    weights.reduce(
      (sums, weight, i) => sums.map((sum, g) => (categories[i] === g ? sum + weight : sum)),
      [0, 0],
    )

  test('post-stratification meets the totals; what the categories explain leaves the error', () => {
    const { design, factors } = postStratify(simpleSample(8), { categories: gender, totals: [60, 40] })

    expect(sumsOf(gender, design.weights)).toEqual([60, 40])
    expect(factors).toEqual([15, 10])
    // The category itself is known, so its share has no error left.
    const known = designMean(design, Array.from(gender))
    expect(known.estimate).toBeCloseTo(0.4, 12)
    expect(known.standardError).toBeCloseTo(0, 12)
    expect(designMean(design, answers).standardError).toBeGreaterThan(0)
  })

  test('raking meets every margin at once', () => {
    const { design } = rake(simpleSample(8), [
      { categories: gender, totals: [60, 40] },
      { categories: area, totals: [70, 30] },
    ])

    expect(sumsOf(gender, design.weights)[0]).toBeCloseTo(60, 9)
    expect(sumsOf(area, design.weights)[0]).toBeCloseTo(70, 9)
    expect(designMean(design, Array.from(area)).standardError).toBeCloseTo(0, 9)
  })

  test('no weight is invented for a category without respondents', () => {
    expect(() => postStratify(simpleSample(8), { categories: gender, totals: [60, 30, 10] })).toThrow(
      RangeError,
    )
    expect(() => rake(simpleSample(8), [{ categories: gender, totals: [60] }])).toThrow(RangeError)
    expect(() =>
      rake(simpleSample(8), [
        { categories: gender, totals: [60, 40] },
        { categories: area, totals: [70, 70] },
      ]),
    ).toThrow(RangeError)
  })

  test('Kish: equal weights cost nothing', () => {
    expect(kishEffect([2, 2, 2])).toEqual({ designEffect: 1, effectiveN: 3 })
    // Weights 1 and 3: 2·10/16.
    expect(kishEffect([1, 3])).toEqual({ designEffect: 1.25, effectiveN: 1.6 })
    expect(kishEffect([])).toBeNull()
    expect(() => kishEffect([-1])).toThrow(RangeError)
  })
})

test('Rao and Scott’s test of a simple random sample is Pearson’s', () => {
  const table = [
    [12, 7, 5],
    [4, 9, 13],
  ]
  const rows = table.flatMap((counts, r) => counts.flatMap((count) => Array<number>(count).fill(r)))
  const columns = table.flatMap((counts) => counts.flatMap((count, c) => Array<number>(count).fill(c)))
  const n = rows.length
  const { statistic, df } = chiSquareTest(table)

  const result = raoScottTest(simpleSample(n), rows, columns)

  // Design errors have the divisor n - 1, so the effects are n/(n - 1) and not quite 1.
  expectRelative(result.pearson ?? 0, statistic ?? 0, 1e-12)
  expectRelative(result.f ?? 0, (((statistic ?? 0) / df) * (n - 1)) / n, 1e-10)
  expectRelative(result.numeratorDf ?? 0, df, 1e-10)
  expectRelative(result.denominatorDf ?? 0, df * (n - 1), 1e-10)
  expect(raoScottTest(simpleSample(2), [0, 0], [0, 1]).f).toBeNull()
})
