import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meets } from '#contract/flow.ts'
import type { Condition } from '#contract/questionnaire.ts'
import { withItemKey } from '../../survey-ui/office/editor/edit-key.ts'
import { idOf, itemPlace, panelOf, placesAround } from '../../survey-ui/office/editor/places.ts'
import {
  asGroup,
  beginComparison,
  comparedBy,
  comparingOf,
  itemsBefore,
  ofGroup,
  withNot,
  withoutNot,
} from '../../survey-ui/office/editor/questions/comparisons.ts'

const scales = { s: { levels: [{ label: { vi: 'a' } }, { label: { vi: 'b' } }, { label: { vi: 'c' } }] } }
const items = [
  { key: 'r', type: 'level', scale: 's', prompt: { vi: '' } },
  { key: 'c', type: 'choice', prompt: { vi: '' }, options: [{ key: 'x', label: { vi: '' } }] },
  { key: 'n', type: 'number', min: 2, max: 9, prompt: { vi: '' } },
  { key: 't', type: 'text', maxLength: 9, prompt: { vi: '' } },
] as const
const questionnaire = {
  scales,
  sections: [
    { key: 's1', title: { vi: '' }, items: items.slice(0, 2) },
    { key: 's2', title: { vi: '' }, items: items.slice(2) },
  ],
  respondent: [],
} as never

describe('conditions on the page', () => {
  test.each(items.flatMap((item) => comparingOf(item as never).map((by) => [item.key, by, item] as const)))(
    'a comparison of %s by “%s” is read as it was made',
    (_, by, item) => {
      expect(comparedBy(beginComparison(item as never, by, questionnaire))).toBe(by)
    },
  )

  const comparison: fc.Arbitrary<Condition> = fc.record({
    item: fc.constantFrom('r', 'c'),
    answered: fc.boolean(),
  })
  const condition = fc.letrec<{ one: Condition }>((tie) => ({
    one: fc.oneof(
      { depthSize: 'small' },
      comparison,
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('one').map((not) => ({ not })),
    ),
  })).one

  test('taking a condition apart and putting it together means the same', () => {
    fc.assert(
      fc.property(condition, fc.boolean(), fc.boolean(), (given, hasR, hasC) => {
        const answers = { ...(hasR ? { r: 2 } : {}), ...(hasC ? { c: 'x' } : {}) }
        const { isNot, inner } = withoutNot(given)
        const { word, parts } = asGroup(inner)
        const group = ofGroup(word, parts)

        return group !== undefined && meets(withNot(isNot, group), answers) === meets(given, answers)
      }),
    )
  })

  test('an empty group is no condition', () => {
    expect(ofGroup('any', [])).toBeUndefined()
  })

  test('a condition may look at what is asked before', () => {
    const keys = (section: string, item: string | null) =>
      itemsBefore(questionnaire, section, item).map(({ key }) => key)

    expect(keys('s1', 'r')).toEqual([])
    expect(keys('s1', 'c')).toEqual(['r'])
    expect(keys('s2', null)).toEqual(['r', 'c'])
    expect(keys('s2', 't')).toEqual(['r', 'c', 'n'])
  })
})

describe('keys and places', () => {
  const draft = {
    questionnaire: {
      sections: [
        { key: 's1', title: { vi: '' }, items: [items[0]] },
        {
          key: 's2',
          title: { vi: '' },
          items: [items[1]],
          showWhen: { not: { any: [{ item: 'r', atLeast: 2 }] } },
        },
      ],
      respondent: [],
      scales,
    },
    method: { dimensions: [{ key: 'd', title: { vi: '' }, items: ['r'] }], overallItem: 'r' },
  } as never

  test('a new key stands wherever the old one did', () => {
    const text = JSON.stringify(withItemKey(draft, 'r', 'CC1'))

    expect(text).not.toContain('"r"')
    expect(text.match(/"CC1"/g)).toHaveLength(4)
  })

  test('a key that is taken is not given twice', () => {
    expect(withItemKey(draft, 'r', 'c')).toBe(draft)
    expect(withItemKey(draft, 'r', 's2')).toBe(draft)
  })

  test('places lead to the part that mends them', () => {
    expect(panelOf('/method/dimensions/0')).toBe('method')
    expect(panelOf('/questionnaire/title')).toBe('questions')
    expect(itemPlace('/questionnaire/sections/2/items/10/prompt')).toEqual({ section: 2, item: 10 })
    expect(itemPlace('/questionnaire/respondent/1/options/0/label')).toEqual({ respondent: 1 })
    expect(itemPlace('/questionnaire/sections/2/title')).toBeNull()
    expect(placesAround('/a/b')).toEqual(['/a/b', '/a'])
    expect(idOf('/a/~0b/1')).toBe('at-a-_0b-1')
  })
})
