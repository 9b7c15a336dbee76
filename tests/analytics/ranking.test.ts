import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import {
  bootstrapRanking,
  comparisonBars,
  funnel,
  jointRanking,
  nchsReliability,
  publicationStatus,
  shrinkIndices,
} from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

const four = [
  { satisfied: 45, answered: 50 },
  { satisfied: 30, answered: 40 },
  { satisfied: 9, answered: 20 },
  { satisfied: 88, answered: 90 },
]
const someUnits = fc.array(
  fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
    .map(([k, n]) => ({ satisfied: Math.min(k, n), answered: n })),
  { minLength: 1, maxLength: 12 },
)

group('joint ranks', () => {
  test('contain the rank itself, and two units that surely differ are told apart', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        for (const { rank, lowestRank, highestRank } of jointRanking(units)) {
          expect(lowestRank).toBeLessThanOrEqual(rank)
          expect(highestRank).toBeGreaterThanOrEqual(lowestRank)
        }
      }),
    )
    const [best, worst] = jointRanking([
      { satisfied: 990, answered: 1000 },
      { satisfied: 500, answered: 1000 },
    ])
    expect([best?.lowestRank, best?.highestRank]).toEqual([1, 1])
    expect([worst?.lowestRank, worst?.highestRank]).toEqual([2, 2])
  })

  test('equal shares share a rank, whatever their size', () => {
    const ranks = jointRanking([
      { satisfied: 3, answered: 6 },
      { satisfied: 50, answered: 100 },
      { satisfied: 1, answered: 3 },
    ]).map(({ rank }) => rank)

    expect(ranks).toEqual([1, 1, 3])
    expect(() => jointRanking([{ satisfied: 0, answered: 0 }])).toThrow(RangeError)
  })
})

test('bars of units with equal errors are 1.386 standard errors long', () => {
  // Goldstein and Healy (1995): 1.96/√2 where the errors are equal.
  const result = comparisonBars(Array.from({ length: 5 }, () => ({ satisfied: 80, answered: 100 })))

  expectRelative(result?.z ?? 0, 1.959963984540054 / Math.SQRT2, 1e-12)
  expect(comparisonBars([{ satisfied: 1, answered: 2 }])).toBeNull()
  expect(() => comparisonBars([{ satisfied: 2, answered: 2 }])).toThrow(RangeError)
})

group('ranks of repeated surveys', () => {
  test('alike units share the mean rank, and the same seed gives the same figures', () => {
    const twins = [four[0], four[0], four[0]].map((unit) => unit ?? { satisfied: 0, answered: 1 })
    const ranks = bootstrapRanking(twins, 7, 10_000)

    for (const { meanRank, low, high } of ranks) {
      expect(meanRank).toBeCloseTo(2, 1)
      expect([low, high]).toEqual([1, 3])
    }
    expect(bootstrapRanking(twins, 7, 10_000)).toEqual(ranks)
    expect(bootstrapRanking(twins, 8, 10_000)).not.toEqual(ranks)
  })

  test('what is drawn has the mean and the spread of the binomial', () => {
    // Against a unit that is surely at 0.5 the other's rank is 2 when it draws fewer than 50 of 100 at 0.55, and
    // halfway when it draws 50: 1 + P(X < 50) + P(X = 50)/2, from scipy 1.17.
    const sure = { satisfied: 5_000_000, answered: 10_000_000 }
    const [, other] = bootstrapRanking([sure, { satisfied: 55, answered: 100 }], 3, 40_000)

    expect(Math.abs((other?.meanRank ?? 0) - 1.1586521989370984)).toBeLessThan(0.008)
  })

  test('few replicates are refused', () => {
    expect(() => bootstrapRanking(four, 1, 100)).toThrow(RangeError)
  })
})

test('the funnel of four units', () => {
  // By numpy from the definition; with four units nothing is winsorised.
  const result = funnel(four)

  expectRelative(result?.target ?? 0, 0.86, 1e-12)
  expectRelative(result?.overdispersion ?? 0, 10.744278331487632, 1e-12)
  const z = [0.8151391459392231, -2.004977195585345, -5.284277437821287, 3.2201148898794933]
  for (const [i, unit] of (result?.units ?? []).entries()) {
    expectRelative(unit.z ?? 0, z[i] ?? 0, 1e-12)
    expectRelative(unit.adjustedZ ?? 0, (z[i] ?? 0) / Math.sqrt(10.744278331487632), 1e-12)
  }
  expect(funnel([])).toBeNull()
  expect(funnel([{ satisfied: 3, answered: 3 }])).toMatchObject({
    overdispersion: null,
    units: [{ z: null }],
  })
})

test('shrinkage of four units', () => {
  // DerSimonian and Laird by numpy from the definition.
  const result = shrinkIndices(four)

  expectRelative(result?.tauSquared ?? 0, 0.021218847800288702, 1e-11)
  expectRelative(result?.mean ?? 0, 0.801546409977299, 1e-12)
  expectRelative(result?.iSquared ?? 0, 0.9074864277535494, 1e-12)
  const shrunk = [0.8918139647557864, 0.7594491628323554, 0.579576297243185, 0.975346215077869]
  for (const [i, unit] of (result?.units ?? []).entries()) expectRelative(unit.shrunk, shrunk[i] ?? 0, 1e-11)
  expect(shrinkIndices([{ satisfied: 1, answered: 2 }])).toBeNull()
})

group('what may be published', () => {
  const limits = { suppressBelow: 5, reliableFrom: 30, maxWidth: 0.3 }
  const statuses = (answered: number[]) =>
    publicationStatus(
      answered.map((n) => ({ satisfied: n, answered: n })),
      limits,
    ).map(({ status }) => status)

  test('a single small unit takes the smallest of the others with it', () => {
    expect(statuses([100, 3, 40, 40])).toEqual([
      'published',
      'suppressed',
      'suppressed_secondary',
      'published',
    ])
    expect(statuses([100, 3, 40, 2])).toEqual(['published', 'suppressed', 'published', 'suppressed'])
    expect(statuses([100, 0, 40])).toEqual(['published', 'suppressed', 'published'])
    expect(statuses([4, 20])).toEqual(['suppressed', 'suppressed_secondary'])
  })

  test('NCHS: few answers or wide intervals are not presented', () => {
    // Widths of Clopper-Pearson intervals: Parker et al. (2017), simplified.
    expect(nchsReliability(29, 29)).toBe('suppress')
    expect(nchsReliability(500, 1000)).toBe('present')
    expect(nchsReliability(950, 10_000)).toBe('present')
    expect(nchsReliability(3, 60)).toBe('suppress')
    expect(nchsReliability(57, 60)).toBe('present_flag_complement')
    expect(nchsReliability(15, 31)).toBe('suppress')
  })
})
