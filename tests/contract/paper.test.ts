import { describe, expect, test } from 'vitest'
import {
  areTooFarApart,
  type Ballot,
  ballotDifferences,
  levelSigns,
  optionOfSign,
  optionSign,
  tidyBallot,
  withField,
} from '#contract/ballot.ts'
import { type BatchCounts, batchFaults } from '#contract/paper.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }

const questionnaire = counter as unknown as Questionnaire
const ballot = (answers: Ballot['answers'], more: Partial<Ballot> = {}): Ballot => ({
  answers,
  respondent: {},
  isSpoiled: false,
  ...more,
})

describe('what adds up', () => {
  const good: BatchCounts = {
    issued: 100,
    returned: 90,
    valid: 88,
    spoiled: 2,
    keyings: 1,
    keyed: [{ valid: 88, spoiled: 2 }],
    unfinished: [],
    unpaired: [],
    differing: [],
  }

  test('nothing stands in the way where every number agrees', () => {
    expect(batchFaults(good)).toEqual([])
    expect(
      batchFaults({ ...good, returned: 0, valid: 0, spoiled: 0, keyed: [{ valid: 0, spoiled: 0 }] }),
    ).toEqual([])
  })

  test.for([
    [{ returned: null }, [{ kind: 'not_counted', of: 'returned' }]],
    [{ issued: 89 }, [{ kind: 'returned_over_issued', returned: 90, issued: 89 }]],
    [{ returned: 91 }, [{ kind: 'parts_differ', valid: 88, spoiled: 2, returned: 91 }]],
    [
      {
        keyed: [
          { valid: 88, spoiled: 2 },
          { valid: 87, spoiled: 3 },
        ],
      },
      [
        { kind: 'keyed_differs', of: 'valid', keying: 2, keyed: 87, counted: 88 },
        { kind: 'keyed_differs', of: 'spoiled', keying: 2, keyed: 3, counted: 2 },
      ],
    ],
    [{ unfinished: [7] }, [{ kind: 'unfinished', serials: [7] }]],
    [
      { unpaired: [8], differing: [9] },
      [
        { kind: 'unpaired', serials: [8] },
        { kind: 'differing', serials: [9] },
      ],
    ],
  ] as const)('%o is named', ([change, faults]) => {
    expect(batchFaults({ ...good, ...change } as BatchCounts)).toEqual(faults)
  })
})

describe('two readings of a ballot', () => {
  test('the order of ticks, spaces and how a letter is composed are no difference', () => {
    const one = ballot({ visit: 2, reasons: ['waiting', 'staff'], comment: 'Chờ lâu ' })
    const other = ballot({ visit: 2, reasons: ['staff', 'waiting'], comment: 'Chờ lâu'.normalize('NFD') })

    expect(ballotDifferences(questionnaire, one, other)).toEqual([])
  })

  test('left blank and not keyed are the same; every other field that differs is listed in order', () => {
    const one = ballot({ visit: 2, reasons: null, comment: 'a' })
    const other = ballot({ visit: 3, comment: 'b' })

    const found = ballotDifferences(questionnaire, one, other)

    expect(found.map(({ key, first, second }) => [key, first, second])).toEqual([
      ['visit', 2, 3],
      ['comment', 'a', 'b'],
    ])
  })

  test('an answer that hides others takes them away', () => {
    const settled = withField(questionnaire, ballot({ visit: 2, comment: 'a' }), {
      field: 'answer',
      key: 'visit',
      value: 5,
    })

    expect(settled.answers).toEqual({ visit: 5 })
  })

  test('a spoiled ballot holds nothing', () => {
    expect(tidyBallot(questionnaire, ballot({ visit: 2 }, { isSpoiled: true })).answers).toEqual({})
  })
})

describe('readings too far apart', () => {
  const survey = sipas as unknown as Questionnaire
  const levels = allItems(survey).filter(({ type }) => type === 'level')
  /** The first `count` questions answered, the first `other` of them with 1 instead of 5. */
  const read = (count: number, other = 0) =>
    ballot(Object.fromEntries(levels.slice(0, count).map(({ key }, at) => [key, at < other ? 1 : 5])))

  test.for([
    { filled: 4, differing: 3, isApart: false },
    { filled: 4, differing: 4, isApart: true },
    { filled: 20, differing: 5, isApart: false },
    { filled: 20, differing: 6, isApart: true },
  ])('$differing of $filled fields: $isApart', ({ filled, differing, isApart }) => {
    expect(areTooFarApart(survey, read(filled), read(filled, differing))).toBe(isApart)
  })

  test('questions that nobody answered make no room for more differences', () => {
    expect(areTooFarApart(survey, read(4), ballot({}))).toBe(true)
  })
})

test('every level has a key of its own, and one that is a figure has that figure', () => {
  const scale = (labels: string[]) => ({ levels: labels.map((vi) => ({ label: { vi } })), noOpinion: true })
  const words = [...'abcdefghijk'].map((letter) => `Mức ${letter}`)
  const figures = Array.from({ length: 11 }, (_, figure) => String(figure))

  expect(levelSigns(scale(words.slice(0, 5)))).toEqual({
    levels: ['1', '2', '3', '4', '5'],
    noOpinion: '0',
  })
  expect(levelSigns(scale(words))).toEqual({ levels: [...'123456789ab'], noOpinion: '0' })
  expect(levelSigns(scale(figures))).toEqual({ levels: [...'0123456789a'], noOpinion: 'k' })
  expect(levelSigns(scale(figures.slice(1, 4)))).toEqual({ levels: ['1', '2', '3'], noOpinion: '0' })
})

test('every option has a key of its own, and none is that of a spoiled ballot or of no opinion', () => {
  const signs = Array.from({ length: 30 }, (_, index) => optionSign(index))

  expect(new Set(signs).size).toBe(30)
  expect(signs.filter((sign) => sign === 's' || sign === 'k')).toEqual([])
  expect(signs.map(optionOfSign)).toEqual(signs.map((_, index) => index))
  expect(() => optionSign(99)).toThrow(RangeError)
})
