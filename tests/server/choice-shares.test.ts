import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChoiceItem, ChoicesItem } from '#contract/questionnaire.ts'
import { choiceShares } from '../../server/report/choice-shares.ts'

const options = ['a', 'b', 'c'].map((key) => ({ key, label: { vi: key } }))
const choice: ChoiceItem = { key: 'conduct', type: 'choice', prompt: { vi: 'Ứng xử' }, options }
const choices: ChoicesItem = { key: 'conduct', type: 'choices', prompt: { vi: 'Mong đợi' }, options }

/** Counts of one block: those who answered, then of each option. */
const block = (name: string, answered: number, a: number, b: number, c: number) =>
  [[null, answered] as const, ['a', a] as const, ['b', b] as const, ['c', c] as const]
    .filter(([, count]) => count > 0)
    .map(([option, count]) => ({ item: 'conduct', option, block: name, count }))

const told = (item: ChoiceItem | ChoicesItem, counts: ReturnType<typeof block>) =>
  choiceShares(item, counts, 5)?.options.map(({ count }) => count)

test('options are told with their share of those who answered, and its interval', () => {
  const shares = choiceShares(choice, [...block('1', 60, 30, 20, 10), ...block('2', 40, 20, 10, 10)], 5)

  expect(shares?.answered).toBe(100)
  expect(shares?.options[0]).toMatchObject({ count: 50, share: 0.5 })
  // Wilson, 50 of 100: 0.4038 to 0.5962.
  expect(shares?.options[0]?.low).toBeCloseTo(0.4038, 4)
  expect(shares?.options[0]?.high).toBeCloseTo(0.5962, 4)
})

test('an option that few chose in one quarter is withheld in every period that holds it', () => {
  expect(told(choices, [...block('1', 60, 30, 20, 10), ...block('2', 40, 20, 16, 4)])).toEqual([50, 36, null])
})

test('one that all but a few chose is withheld as well', () => {
  expect(told(choices, block('1', 60, 58, 20, 10))).toEqual([null, 20, 10])
})

test('a single withheld answer of those who gave one each takes the commonest with it', () => {
  expect(told(choice, block('1', 60, 36, 20, 4))).toEqual([null, 20, null])
})

test('what nobody chose is a zero', () => {
  expect(told(choice, block('1', 60, 40, 20, 0))).toEqual([40, 20, 0])
})

test('nothing is told of a quarter in which too few answered', () => {
  expect(choiceShares(choice, [...block('1', 60, 30, 20, 10), ...block('2', 4, 4, 0, 0)], 5)).toBeNull()
  expect(choiceShares(choice, [], 5)).toBeNull()
})

test('those withheld are several in every quarter, or nothing is told', () => {
  // "b" covers "c" in both quarters here, and in the second one alone there.
  const covered = [...block('1', 60, 40, 16, 4), ...block('2', 44, 0, 40, 4)]
  const bare = [...block('1', 44, 40, 0, 4), ...block('2', 60, 0, 56, 4)]

  expect(told(choice, covered)).toEqual([40, null, null])
  expect(told(choice, bare)).toBeUndefined()
})

test('no two periods tell of an option by whose subtraction a few who chose it, or did not, stand alone', () => {
  const few = fc.integer({ min: 0, max: 30 })
  const quarter = fc.record({ a: few, b: few, c: few })
  fc.assert(
    fc.property(
      fc.array(quarter, { minLength: 2, maxLength: 5 }),
      fc.nat(4),
      fc.boolean(),
      (quarters, cut, isOne) => {
        const counts = quarters.map(({ a, b, c }, at) =>
          block(String(at), isOne ? a + b + c : a + b + c + 3, a, b, c),
        )
        const item = isOne ? choice : choices
        const [all, part] = [counts.flat(), counts.slice(0, 1 + (cut % (counts.length - 1))).flat()].map(
          (own) => choiceShares(item, own, 10),
        )
        const isFew = (n: number) => n > 0 && n < 10
        for (const [place, { count }] of (all?.options ?? []).entries()) {
          const before = part?.options[place]?.count ?? null
          if (count === null) continue
          const whole = [count, (all?.answered ?? 0) - count]
          const rest =
            before === null ? [] : [count - before, (whole[1] as number) - ((part?.answered ?? 0) - before)]
          if ([...whole, ...rest].some(isFew)) return false
        }
        return true
      },
    ),
    { numRuns: 500 },
  )
})
