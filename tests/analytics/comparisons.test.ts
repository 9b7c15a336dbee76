import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import {
  adjustPValues,
  chiSquareTest,
  kendall,
  kruskalWallis,
  mannWhitney,
  newcombeInterval,
  pearson,
  spearman,
  trendTest,
  twoProportions,
} from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

const share = fc
  .tuple(fc.nat(400), fc.nat(400))
  .map(([a, b]) => ({ satisfied: Math.min(a, b), answered: Math.max(a, b) }))

group('a difference of two shares', () => {
  test('Newcombe’s interval is the one he printed for 56/70 and 48/80', () => {
    // Newcombe (1998), Statistics in Medicine 17, table II, contrast (a), method 10.
    const interval = newcombeInterval({ satisfied: 48, answered: 80 }, { satisfied: 56, answered: 70 })

    expect(interval?.low).toBeCloseTo(0.0524, 4)
    expect(interval?.high).toBeCloseTo(0.3339, 4)
  })

  test('turning the two round turns the interval round, and it stays inside -1..1', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const there = newcombeInterval(first, second)
        const back = newcombeInterval(second, first)
        if (!there || !back) return first.answered === 0 || second.answered === 0
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.low).toBeGreaterThanOrEqual(-1)
        expect(there.high).toBeLessThanOrEqual(1)
        const { difference } = twoProportions(first, second)
        return difference !== null && there.low <= difference && difference <= there.high
      }),
    )
  })

  test('where all agree there is no test, and without answers nothing', () => {
    const all = { satisfied: 5, answered: 5 }

    expect(twoProportions(all, all)).toMatchObject({ difference: 0, z: null, pValue: null })
    expect(twoProportions({ satisfied: 0, answered: 0 }, all).difference).toBeNull()
    expect(() => twoProportions({ satisfied: 3, answered: 2 }, all)).toThrow(RangeError)
  })
})

group('many p-values at once', () => {
  test('Benjamini-Hochberg and Yekutieli as scipy has them', () => {
    // scipy 1.17, stats.false_discovery_control.
    const p = [0.01, 0.04, 0.03, 0.2]
    const expected = {
      benjamini_hochberg: [0.04, 0.16 / 3, 0.16 / 3, 0.2],
      benjamini_yekutieli: [1 / 12, 1 / 9, 1 / 9, 5 / 12],
    } as const

    for (const by of ['benjamini_hochberg', 'benjamini_yekutieli'] as const) {
      for (const [i, value] of adjustPValues(p, by).entries())
        expect(value).toBeCloseTo(expected[by][i] ?? 0, 12)
    }
  })

  test('Holm, Hochberg and Bonferroni by hand', () => {
    const p = [0.01, 0.04, 0.03, null]

    expect(adjustPValues(p, 'holm')).toEqual([0.03, 0.06, 0.06, null])
    expect(adjustPValues(p, 'hochberg')).toEqual([0.03, 0.04, 0.04, null])
    expect(adjustPValues(p, 'bonferroni')).toEqual([0.03, 0.12, 0.09, null])
    expect(() => adjustPValues([1.2], 'holm')).toThrow(RangeError)
  })
})

test('the trend of a share over four periods', () => {
  // R, prop.trend.test: smokers 83, 90, 129, 70 of 86, 93, 136, 82 patients (Fleiss 1981).
  const satisfied = [83, 90, 129, 70]
  const answered = [86, 93, 136, 82]

  const { statistic, pValue } = trendTest(
    satisfied.map((k, j) => ({ satisfied: k, answered: answered[j] ?? 0 })),
  )

  expect(statistic).toBeCloseTo(8.2249, 4)
  expect(pValue).toBeCloseTo(0.004132, 6)
  expect(trendTest([{ satisfied: 3, answered: 3 }]).statistic).toBeNull()
})

group('association', () => {
  test('χ² of party and sex', () => {
    // Agresti (2007), An Introduction to Categorical Data Analysis, table 2.5; digits from scipy 1.17.
    const result = chiSquareTest([
      [762, 327, 468],
      [484, 239, 477],
    ])

    expectRelative(result.statistic ?? 0, 30.070149095754672, 1e-12)
    expectRelative(result.pValue ?? 0, 2.9535891832117595e-7, 1e-10)
    expect(result.df).toBe(2)
  })

  test('empty rows and columns do not count, one category is no table', () => {
    expect(
      chiSquareTest([
        [3, 0, 4],
        [0, 0, 0],
        [5, 0, 1],
      ]),
    ).toEqual(
      chiSquareTest([
        [3, 4],
        [5, 1],
      ]),
    )
    expect(
      chiSquareTest([
        [3, 4],
        [0, 0],
      ]),
    ).toMatchObject({ statistic: null, df: 0 })
    expect(() => chiSquareTest([[1], [1, 2]])).toThrow(RangeError)
  })

  test('Kruskal-Wallis of three groups of patients', () => {
    // Hollander and Wolfe (1973), 116: H = 0.77143, p = 0.68.
    const groups = [
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ]
    const { statistic, pValue } = kruskalWallis(groups)

    expectRelative(statistic ?? 0, 0.7714285714285722, 1e-12)
    expectRelative(pValue ?? 0, 0.6799647735788936, 1e-12)
    expect(kruskalWallis([[1, 1], [1]]).statistic).toBeNull()
  })

  test('Mann-Whitney with ties', () => {
    // scipy 1.17, stats.mannwhitneyu(method='asymptotic') with and without continuity correction.
    const result = mannWhitney([5, 4, 4, 3, 5, 2, 4], [3, 3, 4, 2, 1, 4, 2, 3])

    expect(result.u).toBe(43.5)
    expectRelative(result.pValue ?? 0, 0.06393908930754381, 1e-11)
    expectRelative(result.pValueCorrected ?? 0, 0.07299804543011548, 1e-11)
    expect(result.auc).toBeCloseTo(43.5 / 56, 12)
    expect(mannWhitney([], [1]).u).toBeNull()
    expect(mannWhitney([2], [2])).toMatchObject({ auc: 0.5, z: null })
  })

  test('three correlations of the same pairs', () => {
    // scipy 1.17: pearsonr, spearmanr, kendalltau(method='asymptotic').
    const x = [1, 2, 2, 3, 4, 5, 5, 4, 3, 1]
    const y = [2, 1, 2, 4, 4, 5, 4, 5, 2, 1]

    const product = pearson(x, y)
    expectRelative(product.r ?? 0, 0.858116330321033, 1e-12)
    expectRelative(product.pValue ?? 0, 0.0014886091659036618, 1e-10)
    expectRelative(product.interval?.low ?? 0, 0.4970336241778668, 1e-11)
    expectRelative(product.interval?.high ?? 0, 0.9658831190256115, 1e-11)
    const ranks = spearman(x, y)
    expectRelative(ranks.r ?? 0, 0.8382008382012573, 1e-12)
    expectRelative(ranks.pValue ?? 0, 0.0024545375983609334, 1e-10)
    const tau = kendall(x, y)
    expectRelative(tau.r ?? 0, 0.7278253428740509, 1e-12)
    expectRelative(tau.pValue ?? 0, 0.008024992252988656, 1e-10)
  })

  test('what does not vary has no correlation; a straight line has 1', () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toMatchObject({ r: null, pValue: null, interval: null })
    expect(kendall([1, 1], [1, 2]).r).toBeNull()
    expect(pearson([1, 2, 3, 4], [2, 4, 6, 8]).r).toBe(1)
    expect(() => spearman([1], [1, 2])).toThrow(RangeError)
  })
})
