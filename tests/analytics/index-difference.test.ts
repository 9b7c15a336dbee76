import { readFileSync } from 'node:fs'
import { expect, describe as group, test } from 'vitest'
import {
  type AggregatedIndex,
  indexDifference,
  judgeDifferences,
  normalCdf,
  wilsonInterval,
} from '../../analytics/index.ts'
import { oraclePath } from '../support/oracle.ts'
import { expectRelative } from './expect-relative.ts'

function shareIndex(satisfied: number, answered: number): AggregatedIndex {
  return {
    respondents: answered,
    answers: answered,
    index: answered === 0 ? null : satisfied / answered,
    standardError: null,
    interval: wilsonInterval(satisfied, answered),
    score: null,
    share: answered === 0 ? null : { satisfied, answered },
  }
}

function clustered(index: number, standardError: number | null, respondents = 200): AggregatedIndex {
  const half = 1.959963984540054 * (standardError ?? 0)
  return {
    respondents,
    answers: respondents * 20,
    index,
    standardError,
    interval: { low: index - half, high: index + half },
    score: null,
    share: null,
  }
}

group('one answer from each respondent', () => {
  test('is compared by Newcombe’s interval', () => {
    // Newcombe (1998), Statistics in Medicine 17, table II, method 10: 56/70 against 48/80 is 0.2 (0.0524, 0.3339).
    const found = indexDifference(shareIndex(48, 80), shareIndex(56, 70))

    expect(found).toMatchObject({ basis: 'newcombe' })
    expect(found?.difference).toBeCloseTo(0.2, 12)
    expect(found?.low).toBeCloseTo(0.0524, 4)
    expect(found?.high).toBeCloseTo(0.3339, 4)
  })

  test('over all units gives the adjusted p-values of R', () => {
    const { cases } = JSON.parse(readFileSync(oraclePath('expected/sipas_a.json'), 'utf8'))
    const rows: Record<string, number>[] = cases.find(
      ({ id }: { id: string }) => id === 'sipas_a/yoy_change/unit',
    ).expected.rows

    const judged = judgeDifferences(
      rows.map(({ k1 = 0, n1 = 0, k2 = 0, n2 = 0 }) =>
        indexDifference(shareIndex(k1, n1), shareIndex(k2, n2)),
      ),
    )

    expect(judged).toHaveLength(46)
    judged.forEach((one, i) => {
      expectRelative(one?.difference ?? 0, rows[i]?.diff ?? 1, 1e-9)
      expectRelative(one?.adjustedP ?? 0, rows[i]?.p_bh ?? 1, 1e-9)
    })
  })
})

group('answers that hang together', () => {
  test('are compared as two independent estimates under a design', () => {
    const [before, after] = [clustered(0.8, 0.012), clustered(0.83, 0.009)]
    const found = indexDifference(before, after)

    const error = Math.hypot(0.012, 0.009)
    expect(found).toMatchObject({ basis: 'clustered' })
    expect(found?.low).toBeCloseTo(0.03 - 1.959963984540054 * error, 12)
    expect(found?.high).toBeCloseTo(0.03 + 1.959963984540054 * error, 12)
    expect(found?.pValue).toBeCloseTo(2 * normalCdf(-0.03 / error), 12)
  })

  test('the interval is the other way round where the periods are', () => {
    const there = indexDifference(clustered(0.8, 0.012), clustered(0.83, 0.009))
    const back = indexDifference(clustered(0.83, 0.009), clustered(0.8, 0.012))

    expect(back?.difference).toBeCloseTo(-(there?.difference ?? 0), 12)
    expect(back?.low).toBeCloseTo(-(there?.high ?? 0), 12)
    expect(back?.pValue).toBeCloseTo(there?.pValue ?? 0, 12)
  })

  test('where all agree, the shown interval stands in for the error', () => {
    const all = { ...clustered(1, 0, 5), interval: wilsonInterval(5, 5) }

    const found = indexDifference(all, clustered(0.93, 0.03))

    expect(found?.low).toBeLessThan(0)
    expect(found?.high).toBeGreaterThan(0)
    expect(found?.pValue).toBeGreaterThan(0.05)
  })
})

test('without an index on either side there is no difference', () => {
  expect(indexDifference(shareIndex(0, 0), shareIndex(1, 2))).toBeNull()
  expect(indexDifference(clustered(0.9, 0.01), shareIndex(0, 0))).toBeNull()
})

group('judging', () => {
  const apart = (index: number) => indexDifference(clustered(0.8, 0.01), clustered(index, 0.01))

  test('a difference that is clear alone may not be among many', () => {
    const alone = judgeDifferences([apart(0.83)])
    const among = judgeDifferences([apart(0.83), ...Array.from({ length: 40 }, () => apart(0.8))])

    expect(alone[0]).toMatchObject({ isClear: true })
    expect(among[0]).toMatchObject({ isClear: false })
    expect(among[0]?.low).toBeGreaterThan(0)
  })

  test('what cannot be compared keeps its place and does not count', () => {
    const judged = judgeDifferences([null, apart(0.83), null])

    expect(judged[0]).toBeNull()
    expect(judged[1]?.adjustedP).toBe(judged[1]?.pValue)
  })

  test('all alike on both sides is no change', () => {
    const same = indexDifference(shareIndex(9, 9), shareIndex(7, 7))

    expect(judgeDifferences([same])[0]).toMatchObject({ difference: 0, adjustedP: null, isClear: false })
  })
})
