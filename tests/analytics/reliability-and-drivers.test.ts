import { expect, describe as group, test } from 'vitest'
import {
  cronbachAlpha,
  importancePerformance,
  keyDrivers,
  lmg,
  oneFactorOmega,
} from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

const digits = (text: string) => [...text].map(Number)

group('reliability', () => {
  // Simulated; ω by minimising the likelihood's discrepancy with scipy 1.17 (L-BFGS-B, then Nelder-Mead).
  const items = [
    digits('4343324532443243231333243312341424433533'),
    digits('4433332433433344222224234224343432533434'),
    digits('3433343433444333343333334423443432332433'),
    digits('4344323434435335121324353323342334324333'),
    digits('4532324533433344243223233313333442423443'),
  ]

  test('ω under one factor', () => {
    const { omega, loadings, uniquenesses, n } = oneFactorOmega(items)

    expect(n).toBe(40)
    expectRelative(omega ?? 0, 0.7651637043007149, 1e-6)
    expect(loadings?.[0]).toBeCloseTo(0.68028445, 5)
    expect(uniquenesses?.[4]).toBeCloseTo(0.41994053, 5)
  })

  test('parallel items: α and ω are Spearman-Brown', () => {
    // Three items whose correlations are all r: α of standardised items is 3r/(1 + 2r).
    const parallel = [
      digits('12345123451234512345'),
      digits('12345543211234554321'),
      digits('12345123455432112345'),
    ]
    const { averageCorrelation: r, standardisedAlpha } = cronbachAlpha(parallel)

    expect(standardisedAlpha).toBeCloseTo((3 * (r ?? 0)) / (1 + 2 * (r ?? 0)), 12)
  })

  test('what cannot be told is null, what makes no sense is refused', () => {
    expect(
      cronbachAlpha([
        [1, 1, 1],
        [1, 1, 1],
      ]).alpha,
    ).toBeNull()
    expect(
      cronbachAlpha([
        [1, null],
        [null, 2],
      ]),
    ).toMatchObject({ n: 0, alpha: null })
    expect(
      oneFactorOmega([
        [1, 2],
        [2, 1],
      ]).omega,
    ).toBeNull()
    expect(() => cronbachAlpha([[1, 2]])).toThrow(RangeError)
    expect(() => oneFactorOmega([[1, 2], [1]])).toThrow(RangeError)
  })
})

group('drivers', () => {
  // Two predictors that have nothing to do with each other, and an outcome made of both.
  const a = [1, 1, 2, 2, 3, 3, 4, 4]
  const b = [1, 2, 1, 2, 1, 2, 1, 2]
  const noise = [0.5, -0.5, -0.5, 0.5, 0.5, -0.5, -0.5, 0.5]
  const outcome = a.map((value, i) => 3 * value + 5 * (b[i] ?? 0) + (noise[i] ?? 0))

  test('of independent predictors every share is the squared correlation', () => {
    const { predictors, rSquared } = keyDrivers(outcome, [a, b])
    const shapley = lmg(outcome, [a, b])

    for (const [k, driver] of (predictors ?? []).entries()) {
      expect(driver.vif).toBeCloseTo(1, 12)
      expect(driver.beta).toBeCloseTo(driver.r, 12)
      expect(driver.relativeWeight).toBeCloseTo(driver.r ** 2, 12)
      expect(shapley.predictors?.[k]?.gain).toBeCloseTo(driver.r ** 2, 12)
    }
    expect(shapley.rSquared).toBeCloseTo(rSquared ?? 0, 12)
  })

  test('shares of correlated predictors still sum to R², and LMG of two is the mean of both orders', () => {
    const c = [1, 2, 2, 2, 3, 4, 4, 4]
    const { rSquared, predictors } = keyDrivers(outcome, [a, c])
    const shapley = lmg(outcome, [a, c])
    const alone = (column: number[]) => keyDrivers(outcome, [column]).rSquared ?? 0

    const sum = predictors?.reduce((total, driver) => total + driver.relativeWeight, 0)
    expect(sum).toBeCloseTo(rSquared ?? 0, 12)
    expect(shapley.predictors?.[0]?.gain).toBeCloseTo((alone(a) + (rSquared ?? 0) - alone(c)) / 2, 12)
    expect(shapley.predictors?.[1]?.gain).toBeCloseTo((alone(c) + (rSquared ?? 0) - alone(a)) / 2, 12)
  })

  test('predictors that say the same leave no regression', () => {
    expect(keyDrivers(outcome, [a, a])).toMatchObject({ rSquared: null, predictors: null })
    expect(lmg(outcome, [a, a]).predictors).toBeNull()
    expect(() => keyDrivers(outcome, [])).toThrow(RangeError)
    expect(() => lmg([1], [[1, 2]])).toThrow(RangeError)
  })

  test('importance and performance: at the cut is high', () => {
    const { quadrants, cutImportance } = importancePerformance([
      { importance: 0.4, performance: 0.9 },
      { importance: 0.4, performance: 0.7 },
      { importance: 0.1, performance: 0.8 },
      { importance: 0.1, performance: 0.7 },
      { importance: 0.25, performance: 0.7 },
    ])

    expect(cutImportance).toBeCloseTo(0.25, 12)
    expect(quadrants).toEqual([
      'keep_up',
      'concentrate_here',
      'possible_overkill',
      'low_priority',
      'concentrate_here',
    ])
    expect(importancePerformance([])).toEqual({ cutImportance: null, cutPerformance: null, quadrants: [] })
  })
})
