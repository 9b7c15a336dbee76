import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import {
  addRespondent,
  clusteredIntervals,
  emptySums,
  funnel,
  groupByOverlap,
  jointRanking,
  pooledIndex,
  rankLeague,
  shrinkIndices,
  type UnitIndex,
  wilsonInterval,
} from '../../analytics/index.ts'

/** A unit in which each respondent gave one answer. */
function oneAnswerEach(satisfied: number, answered: number): UnitIndex {
  const index = satisfied / answered
  return {
    index,
    standardError: null,
    respondents: answered,
    answers: answered,
    share: { satisfied, answered },
  }
}

const shares = fc.array(
  fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
    .map(([k, n]) => ({ satisfied: Math.min(k, n), answered: n })),
  { minLength: 1, maxLength: 12 },
)

group('with one answer from each respondent', () => {
  test('ranks, funnel and shrinkage are those of shares', () => {
    fc.assert(
      fc.property(shares, (units) => {
        const satisfied = units.reduce((sum, unit) => sum + unit.satisfied, 0)
        const answered = units.reduce((sum, unit) => sum + unit.answered, 0)

        const places = rankLeague(
          units.map((unit) => oneAnswerEach(unit.satisfied, unit.answered)),
          satisfied / answered,
        )

        const ranks = jointRanking(units)
        const shrunk = shrinkIndices(units)
        const limits = funnel(units)
        places.forEach((place, i) => {
          const { rank, lowestRank, highestRank, joint } = ranks[i] ?? {}
          expect(place).toMatchObject({ rank, lowestRank, highestRank, joint })
          expect(place.shrunk).toBe(shrunk?.units[i]?.shrunk ?? null)
          const z = limits?.units[i]?.adjustedZ ?? null
          // 3.0902 = Φ⁻¹(0.999).
          if (z !== null && Math.abs(Math.abs(z) - 3.0902) > 0.001) {
            const position = z > 3.0902 ? 'above' : z < -3.0902 ? 'below' : 'within'
            expect(place.funnel?.position).toBe(position)
          }
        })
      }),
    )
  })
})

group('the interval behind a range of ranks', () => {
  const intervalOf = (of: UnitIndex, level: number) =>
    clusteredIntervals([of], level)[0] ?? { low: Number.NaN, high: Number.NaN }

  const unit = { index: 0.8, standardError: 0.02, respondents: 400, answers: 8000, share: null }

  test('is Wilson’s with as many answers as carry the error', () => {
    // 0.8·0.2/0.02² = 400 independent answers, for 95 %; with 400 respondents t is 1.96593 where z is 1.95996 (R: qt).
    const { low, high } = intervalOf(unit, 0.95)
    const wilson = wilsonInterval(320, 400)

    expect(low).toBeCloseTo(wilson?.low ?? 0, 3)
    expect(high).toBeCloseTo(wilson?.high ?? 0, 3)
    expect(low).toBeLessThan(wilson?.low ?? 0)
  })

  test('is wider where few respondents leave the error itself unsure', () => {
    const few = intervalOf({ ...unit, respondents: 5 }, 0.95)
    const many = intervalOf(unit, 0.95)

    expect(few.low).toBeLessThan(many.low)
    expect(few.high).toBeGreaterThan(many.high)
  })

  test('counts each person once where all agree', () => {
    const all = { index: 1, standardError: 0, respondents: 10, answers: 200, share: null }

    expect(intervalOf(all, 0.95).low).toBeCloseTo(wilsonInterval(10, 10)?.low ?? 0, 12)
    expect(intervalOf(all, 0.95).high).toBe(1)
    expect(intervalOf({ ...all, standardError: null, respondents: 1 }, 0.95)).toEqual(wilsonInterval(1, 1))
  })

  test('never trusts a unit more than independent answers would allow', () => {
    const suspicious = { ...unit, standardError: 1e-6, respondents: 1000, answers: 1000 }

    expect(intervalOf(suspicious, 0.95).low).toBeLessThan(wilsonInterval(800, 1000)?.low ?? 0)
  })
})

group('groups', () => {
  const intervals = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    { minLength: 1, maxLength: 40 },
  )

  test('hold units that cannot be told apart, and come after one that surely is higher', () => {
    fc.assert(
      fc.property(intervals, (pairs) => {
        const list = pairs.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
        const groups = groupByOverlap(list)

        list.forEach((one, i) => {
          const others = list.map((other, j) => ({ ...other, group: groups[j] ?? 0 }))
          const mates = others.filter((other) => other.group === groups[i])
          expect(mates.every((mate) => mate.low <= one.high && one.low <= mate.high)).toBe(true)
          const before = others.filter((other) => other.group === (groups[i] ?? 0) - 1)
          if ((groups[i] ?? 0) > 1) expect(before.some((other) => other.low > one.high)).toBe(true)
        })
        expect(new Set(groups).size).toBe(Math.max(...groups))
      }),
    )
  })

  test('the first is that of all units that may be the best', () => {
    const units = [
      oneAnswerEach(95, 100),
      oneAnswerEach(93, 100),
      oneAnswerEach(60, 100),
      oneAnswerEach(4, 5),
    ]

    const places = rankLeague(units, 0.82)

    expect(places.map(({ group }) => group)).toEqual([1, 1, 2, 1])
    for (const { group, lowestRank } of places) expect(group === 1).toBe(lowestRank === 1)
  })
})

test('a league of one has its rank and nothing to be judged against', () => {
  const [place] = rankLeague(
    [{ index: 0.9, standardError: 0.01, respondents: 80, answers: 400, share: null }],
    0.9,
  )

  expect(place).toMatchObject({ rank: 1, lowestRank: 1, highestRank: 1, group: 1, shrunk: null })
  expect(rankLeague([], 0.5)).toEqual([])
})

test('units that all agree leave no funnel and no number that is none', () => {
  const same = { index: 1, standardError: 0, respondents: 8, answers: 40, share: null }

  for (const place of rankLeague([same, same], 1)) {
    expect(place).toMatchObject({ rank: 1, funnel: null, shrunk: null, reliability: null })
  }
})

/** Uniform numbers in 0..1, the same in every run. */
function steadyRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) >>> 0
    return (((state ^ (state >>> 14)) >>> 0) % 1_000_003) / 1_000_003
  }
}

test('of repeated surveys at least 95 in 100 have every true rank within its range, also with small units', () => {
  const random = steadyRandom(20261122)
  const truths = Array.from({ length: 12 }, (_, unit) => 0.55 + 0.035 * unit)
  const sizes = truths.map((_, unit) => [8, 20, 60, 250][unit % 4] ?? 20)
  const surveys = 400
  let held = 0
  for (let survey = 0; survey < surveys; survey++) {
    const units = truths.map((truth, unit): UnitIndex => {
      const sums = emptySums()
      for (let person = 0; person < (sizes[unit] ?? 0); person++) {
        // Answers of one person are alike: most persons answer five items by one mood.
        const mood = random() < truth ? 1 : 0
        let satisfied = 0
        for (let item = 0; item < 5; item++) satisfied += random() < 0.6 ? mood : random() < truth ? 1 : 0
        addRespondent(sums, 5, satisfied, 5 + 4 * satisfied)
      }
      const { index, standardError, respondents, answers } = pooledIndex(sums, 5)
      return { index: index ?? 0, standardError, respondents, answers, share: null }
    })
    const places = rankLeague(units, 0.7)
    // The truths rise, so the last unit is the best.
    held += places.every(({ lowestRank, highestRank }, unit) => {
      const rank = truths.length - unit
      return lowestRank <= rank && rank <= highestRank
    })
      ? 1
      : 0
  }

  expect(held / surveys).toBeGreaterThanOrEqual(0.95)
})
