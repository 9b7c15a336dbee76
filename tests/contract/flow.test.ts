import { expect, test } from 'vitest'
import { hiddenAnswers, keepShown, meets, shownKeys } from '#contract/flow.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'

const text = { vi: 'x', en: 'x' }
const option = (key: string) => ({ key, label: text })
const questionnaire: Questionnaire = {
  key: 'q',
  instrument: 'custom',
  title: text,
  basis: text,
  introduction: text,
  languages: ['vi', 'en'],
  scales: { five: { levels: Array.from({ length: 5 }, () => ({ label: text })) } },
  sections: [
    { key: 'one', title: text, items: [{ key: 'a', type: 'level', scale: 'five', prompt: text }] },
    {
      key: 'two',
      title: text,
      showWhen: { item: 'a', atMost: 3 },
      items: [
        { key: 'b', type: 'choice', options: [option('yes'), option('no')], prompt: text },
        { key: 'c', type: 'text', maxLength: 100, prompt: text, showWhen: { item: 'b', equals: 'yes' } },
      ],
    },
  ],
  respondent: [],
}

test.for([
  [{ item: 'a', equals: 4 }, { a: 4 }, true],
  [{ item: 'a', in: [1, 2] }, { a: 3 }, false],
  [{ item: 'm', equals: 'x' }, { m: ['y', 'x'] }, true],
  [{ item: 'm', in: ['x'] }, { m: ['y'] }, false],
  [{ item: 'a', atLeast: 3 }, { a: 3 }, true],
  [{ item: 'a', atMost: 3 }, { a: null }, false],
  [{ item: 'a', atMost: 3 }, { a: 'no_opinion' }, false],
  [{ item: 'a', answered: true }, { a: null }, false],
  [{ item: 'a', answered: false }, {}, true],
  [{ item: 'm', answered: true }, { m: [] }, false],
  [{ all: [{ item: 'a', equals: 1 }, { not: { item: 'b', equals: 2 } }] }, { a: 1, b: 3 }, true],
  [
    {
      any: [
        { item: 'a', equals: 1 },
        { item: 'b', equals: 2 },
      ],
    },
    { a: 2, b: 3 },
    false,
  ],
] as const)('%j on %j is %s', ([condition, answers, expected]) => {
  expect(meets(condition as never, answers as never)).toBe(expected)
})

test('what follows from an answer is shown, and hidden again when it changes', () => {
  expect([...shownKeys(questionnaire, { a: 5 })]).toEqual(['a'])
  expect([...shownKeys(questionnaire, { a: 2 })]).toEqual(['a', 'b'])
  expect([...shownKeys(questionnaire, { a: 2, b: 'yes' })]).toEqual(['a', 'b', 'c'])
})

test('an answer to a hidden item opens nothing', () => {
  expect([...shownKeys(questionnaire, { a: 5, b: 'yes', c: 'text' })]).toEqual(['a'])
  expect(hiddenAnswers(questionnaire, { a: 5, b: 'yes', c: 'text' })).toEqual(['b', 'c'])
  expect(keepShown(questionnaire, { a: 5, b: 'yes', c: 'text' })).toEqual({ a: 5 })
})
