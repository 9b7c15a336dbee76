import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDraft } from '#contract/checking/check.ts'
import type { Draft } from '#contract/draft.ts'
import { contentsOf } from '#contract/method.ts'
import { allItems } from '#contract/questionnaire.ts'
import { draftFaults } from '../../server/questionnaires/draft-faults.ts'
import { emptyDraft } from '../../server/questionnaires/empty-draft.ts'
import { applyEdit, type Edit } from '../../survey-ui/office/editor/edit.ts'
import { beginHistory, edited, redone, undone } from '../../survey-ui/office/editor/history.ts'
import { type Saving, type SavingEvent, savingReducer } from '../../survey-ui/office/editor/saving.ts'
import { goodDraft, shippedDraft } from '../support/drafts.ts'

const keysOf = ({ questionnaire }: Draft) =>
  questionnaire.sections.map(({ items }) => items.map(({ key }) => key))
const dimensionsOf = ({ method }: Draft) =>
  Object.fromEntries(method.dimensions.map(({ key, items }) => [key, items]))

test('a dimension belongs to the content whose name is typed, and to none once that is emptied', () => {
  const draft = shippedDraft('sipas-5-dimensions')
  const [first, second] = draft.method.dimensions.map(({ key }) => key)
  const type = (to: Draft, key = '', text = '') =>
    applyEdit(to, { type: 'text', at: { of: 'content', key }, language: 'vi', text })

  const one = type(draft, first, 'Chính sách')
  const two = type(one, second, 'Dịch vụ')
  const emptied = type(type(two, first), second)

  expect(contentsOf(one.method)).toEqual([])
  expect(contentsOf(two.method)).toEqual([
    { title: { vi: 'Chính sách' }, dimensions: [0] },
    { title: { vi: 'Dịch vụ' }, dimensions: [1] },
  ])
  expect(emptied).toEqual(draft)
})

/** A draft with two sections of three items, in one dimension each. */
function small(): Draft {
  const add = (draft: Draft, ...edits: Edit[]) =>
    edits.reduce((draft: Draft, edit: Edit) => applyEdit(draft, edit), draft)
  const section: Edit = { type: 'section_added', after: null }
  const item = (key: string): Edit => ({
    type: 'item_added',
    home: { section: key },
    after: null,
    kind: 'level',
  })
  const built = add(
    emptyDraft('phieu'),
    section,
    item('s1'),
    item('s1'),
    item('s1'),
    section,
    item('s2'),
    item('s2'),
  )
  return {
    ...built,
    method: {
      ...built.method,
      dimensions: [
        { key: 'd1', title: { vi: 'Một' }, items: ['q1', 'q2', 'q3'] },
        { key: 'd2', title: { vi: 'Hai' }, items: ['q4', 'q5'] },
      ],
    },
  }
}

describe('editing a questionnaire', () => {
  test('new parts get keys of their own', () => {
    expect(keysOf(small())).toEqual([
      ['q1', 'q2', 'q3'],
      ['q4', 'q5'],
    ])
  })

  test('a key that a condition still names is not given again', () => {
    const named = applyEdit(small(), {
      type: 'item_changed',
      key: 'q5',
      change: { showWhen: { item: 'q3', answered: true } },
    })
    const without = applyEdit(named, { type: 'item_removed', key: 'q3' })

    const added = applyEdit(without, {
      type: 'item_added',
      home: { section: 's1' },
      after: null,
      kind: 'text',
    })

    expect(keysOf(added)[0]).toEqual(['q1', 'q2', 'q6'])
  })

  test('a rated item that is added is in the dimension and of the scale of the one before it', () => {
    const draft = applyEdit(small(), { type: 'scale_added', preset: 'agreement' })
    const other = applyEdit(draft, { type: 'item_changed', key: 'q3', change: { scale: 'scale1' } })
    const home = { section: 's1' }
    const last = applyEdit(other, { type: 'item_added', home, after: null, kind: 'level' })
    const first = applyEdit(last, { type: 'item_added', home, after: 'q1', kind: 'level' })
    const words = applyEdit(first, { type: 'item_added', home, after: null, kind: 'text' })

    expect(dimensionsOf(words)).toEqual({ d1: ['q1', 'q7', 'q2', 'q3', 'q6'], d2: ['q4', 'q5'] })
    expect(allItems(words.questionnaire).map((item) => ('scale' in item ? item.scale : null))).toEqual([
      'satisfaction',
      'satisfaction',
      'satisfaction',
      'scale1',
      'scale1',
      null,
      'satisfaction',
      'satisfaction',
    ])
  })

  test('another kind keeps the words, and a rated item that becomes another leaves its dimension', () => {
    const worded = applyEdit(small(), {
      type: 'text',
      at: { of: 'prompt', key: 'q2' },
      language: 'vi',
      text: 'Vì sao?',
    })
    const chosen = applyEdit(worded, { type: 'item_kind', key: 'q2', kind: 'yes_no' })
    const several = applyEdit(chosen, { type: 'item_kind', key: 'q2', kind: 'choices' })
    const item = allItems(several.questionnaire).find(({ key }) => key === 'q2')

    expect(item).toMatchObject({ type: 'choices', prompt: { vi: 'Vì sao?' } })
    expect(item && 'options' in item && item.options.map(({ key }) => key)).toEqual(['yes', 'no'])
    expect(dimensionsOf(several).d1).toEqual(['q1', 'q3'])
  })

  test('an item that is taken out leaves its dimension and stops being the overall one', () => {
    const draft = small()
    const overall = applyEdit(draft, { type: 'method_changed', change: { overallItem: 'q2' } })

    const without = applyEdit(overall, { type: 'item_removed', key: 'q2' })

    expect(dimensionsOf(without).d1).toEqual(['q1', 'q3'])
    expect(without.method.overallItem).toBeNull()
  })

  test('a section that is taken out takes its items along', () => {
    const without = applyEdit(small(), { type: 'section_removed', key: 's2' })

    expect(keysOf(without)).toEqual([['q1', 'q2', 'q3']])
    expect(dimensionsOf(without).d2).toEqual([])
  })

  test.for<[key: string, by: -1 | 1, expected: string[][]]>([
    [
      'q2',
      1,
      [
        ['q1', 'q3', 'q2'],
        ['q4', 'q5'],
      ],
    ],
    [
      'q2',
      -1,
      [
        ['q2', 'q1', 'q3'],
        ['q4', 'q5'],
      ],
    ],
    [
      'q3',
      1,
      [
        ['q1', 'q2'],
        ['q3', 'q4', 'q5'],
      ],
    ],
    ['q4', -1, [['q1', 'q2', 'q3', 'q4'], ['q5']]],
    [
      'q1',
      -1,
      [
        ['q1', 'q2', 'q3'],
        ['q4', 'q5'],
      ],
    ],
    [
      'q5',
      1,
      [
        ['q1', 'q2', 'q3'],
        ['q4', 'q5'],
      ],
    ],
  ])('one step takes %s by %i, over the edge of a section too', ([key, by, expected]) => {
    expect(keysOf(applyEdit(small(), { type: 'item_stepped', key, by }))).toEqual(expected)
  })

  test.for<[before: string | null, expected: string[][]]>([
    [
      'q4',
      [
        ['q2', 'q3'],
        ['q1', 'q4', 'q5'],
      ],
    ],
    [
      null,
      [
        ['q2', 'q3'],
        ['q4', 'q5', 'q1'],
      ],
    ],
  ])('an item dropped before %s of another section stands there', ([before, expected]) => {
    const dropped = applyEdit(small(), { type: 'item_moved', key: 'q1', to: { section: 's2', before } })

    expect(keysOf(dropped)).toEqual(expected)
  })

  test('a copy follows its original, in its dimension', () => {
    const copied = applyEdit(small(), { type: 'item_copied', key: 'q1' })

    expect(keysOf(copied)[0]).toEqual(['q1', 'q6', 'q2', 'q3'])
    expect(dimensionsOf(copied).d1).toEqual(['q1', 'q6', 'q2', 'q3'])
  })

  test('an item is in one dimension at a time', () => {
    const changed = applyEdit(small(), { type: 'dimension_of_item', key: 'q1', dimension: 'd2' })

    expect(dimensionsOf(changed)).toEqual({ d1: ['q2', 'q3'], d2: ['q1', 'q4', 'q5'] })
  })

  test('a question goes into a new dimension in one step', () => {
    const draft = small()

    const changed = applyEdit(draft, { type: 'dimension_added', item: 'q1' })

    expect(changed.method.dimensions).toHaveLength(draft.method.dimensions.length + 1)
    expect(changed.method.dimensions.at(-1)?.items).toEqual(['q1'])
    expect(changed.method.dimensions.filter(({ items }) => items.includes('q1'))).toHaveLength(1)
  })

  test('a translation that is emptied is missing; a help text that is emptied is none', () => {
    const at = { of: 'help', key: 'q1' } as const
    const type = (draft: Draft, language: string, text: string) =>
      applyEdit(draft, { type: 'text', at, language, text })
    const helped = type(type(small(), 'vi', 'Kể cả'), 'en', 'Including')

    expect(allItems(type(helped, 'en', '').questionnaire)[0]?.help).toEqual({ vi: 'Kể cả' })
    expect(allItems(type(type(helped, 'en', ''), 'vi', '').questionnaire)[0]).not.toHaveProperty('help')
  })

  test('the method follows the key and the instrument of its questionnaire', () => {
    const { method } = applyEdit(small(), {
      type: 'questionnaire_changed',
      change: { key: 'khac', instrument: 'custom' },
    })

    expect(method).toMatchObject({ key: 'khac', instrument: 'custom' })
  })
})

/** Some edit of a draft, that somebody could do in it. */
function someEdit(draft: Draft, pick: (count: number) => number): Edit {
  const items = allItems(draft.questionnaire).map(({ key }) => key)
  const sections = draft.questionnaire.sections.map(({ key }) => key)
  const one = <T>(list: readonly T[]): T | undefined => list[pick(Math.max(1, list.length))]
  const key = one(items) ?? 'nobody'
  const section = one(sections) ?? 'nowhere'
  const kinds = ['level', 'choice', 'choices', 'number', 'day', 'text'] as const
  const edits: Edit[] = [
    { type: 'section_added', after: pick(2) === 0 ? null : section },
    { type: 'section_moved', key: section, by: pick(5) - 2 },
    { type: 'section_removed', key: section },
    { type: 'section_changed', key: section, change: { showWhen: { item: key, answered: true } } },
    { type: 'item_added', home: { section }, after: pick(2) === 0 ? null : key, kind: one(kinds) ?? 'level' },
    { type: 'item_copied', key },
    { type: 'item_moved', key, to: { section, before: one(items) ?? null } },
    { type: 'item_stepped', key, by: pick(2) === 0 ? -1 : 1 },
    { type: 'item_removed', key },
    { type: 'item_changed', key, change: { required: pick(2) === 0 } },
    { type: 'dimension_of_item', key, dimension: draft.method.dimensions[pick(3)]?.key ?? null },
    { type: 'text', at: { of: 'prompt', key }, language: 'vi', text: `Chữ ${pick(9)}` },
    { type: 'scale_added', preset: 'agreement' },
  ]
  return one(edits) ?? { type: 'scale_added', preset: 'agreement' }
}

test('whatever is done keeps the shape and the keys of a draft, and can be undone and done again', () => {
  const picks = fc.array(fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 }), { maxLength: 25 })
  fc.assert(
    fc.property(goodDraft, picks, (draft, steps) => {
      let history = beginHistory(draft)
      for (const numbers of steps) {
        let next = 0
        const pick = (count: number) => (numbers[next++ % numbers.length] ?? 0) % count
        const before = history.draft
        const edit = someEdit(history.draft, pick)
        history = edited(history, edit)
        expect(history.draft === before || history.past.length > 0).toBe(true)
      }
      const last = history.draft
      expect(draftFaults(last)).toEqual([])
      expect(checkDraft(last).map(({ code }) => code)).not.toContain('key_twice')
      expect(checkDraft(last).map(({ code }) => code)).not.toContain('dimension_item_unknown')

      const count = history.past.length
      for (let step = 0; step < count; step++) history = undone(history)
      expect(history.draft).toEqual(draft)
      for (let step = 0; step < count; step++) history = redone(history)
      expect(history.draft).toEqual(last)
    }),
    { numRuns: 150 },
  )
})

describe('going back', () => {
  const typing = (text: string, key = 'acc1', language = 'vi'): Edit => {
    return { type: 'text', at: { of: 'prompt', key }, language, text }
  }
  const promptOf = ({ questionnaire }: Draft) => allItems(questionnaire)[0]?.prompt.vi
  const begin = () => beginHistory(shippedDraft('sipas-5-dimensions'))

  test('is one step for a text, however many letters it took', () => {
    const typed = ['C', 'Ch', 'Chỗ'].reduce((history, text) => edited(history, typing(text)), begin())

    expect(typed.past).toHaveLength(1)
    expect(promptOf(undone(typed).draft)).toBe('Nơi ngồi chờ tại Bộ phận Một cửa đủ chỗ ngồi')
    expect(promptOf(redone(undone(typed)).draft)).toBe('Chỗ')
  })

  test('is a step of its own for another text, another language, and after having gone back', () => {
    const first = edited(begin(), typing('Một'))

    expect(edited(first, typing('Hai', 'acc2')).past).toHaveLength(2)
    expect(edited(first, typing('One', 'acc1', 'en')).past).toHaveLength(2)
    const back = undone(edited(first, typing('Hai', 'acc2')))
    expect(edited(back, typing('Một nữa')).past).toHaveLength(2)
    expect(edited(back, typing('Một nữa')).future).toEqual([])
  })

  test('past the beginning and past the end changes nothing', () => {
    const history = begin()

    expect(undone(history)).toEqual(history)
    expect(redone(history)).toEqual(history)
  })
})

test.for<[events: SavingEvent['type'][], expected: Saving['state']]>([
  [['edited'], 'waiting'],
  [['edited', 'begun'], 'under_way'],
  [['edited', 'begun', 'done'], 'saved'],
  [['edited', 'begun', 'edited', 'done'], 'waiting'],
  [['edited', 'begun', 'failed'], 'failed'],
  [['edited', 'begun', 'failed', 'begun', 'done'], 'saved'],
  [['edited', 'begun', 'failed', 'edited'], 'waiting'],
  [['edited', 'begun', 'conflict'], 'conflict'],
  [['edited', 'begun', 'conflict', 'edited', 'begun'], 'conflict'],
  [['edited', 'begun', 'conflict', 'settled'], 'waiting'],
])('saving after %j is %s', ([events, expected]) => {
  const fault = { status: 503, code: 'busy', details: null }
  const now = { revision: 2, changedBy: 'Lan', changedAt: '2026-06-15T00:00:00Z' }
  const full = events.map((type) => ({ type, fault, now }) as unknown as SavingEvent)

  expect(full.reduce(savingReducer, { state: 'saved' } as Saving).state).toBe(expected)
})

describe('editing a method', () => {
  const methodAfter = (...edits: Edit[]) =>
    edits.reduce((draft: Draft, edit: Edit) => applyEdit(draft, edit), small()).method

  test('a new dimension has a key of its own, no items, and a weight where weights decide', () => {
    const weighted = methodAfter(
      { type: 'method_changed', change: { aggregation: 'explicit_weights' } },
      { type: 'dimension_added' },
    )

    expect(methodAfter({ type: 'dimension_added' }).dimensions.at(-1)).toEqual({
      key: 'd3',
      title: { vi: '' },
      items: [],
    })
    expect(weighted.dimensions.at(-1)?.weight).toBe(1)
  })

  test('dimensions change places, stop at the ends, and leave their items behind when they go', () => {
    const order = ({ dimensions }: Draft['method']) => dimensions.map(({ key }) => key)

    expect(order(methodAfter({ type: 'dimension_moved', key: 'd2', by: -1 }))).toEqual(['d2', 'd1'])
    expect(order(methodAfter({ type: 'dimension_moved', key: 'd2', by: 5 }))).toEqual(['d1', 'd2'])
    const gone = applyEdit(small(), { type: 'dimension_removed', key: 'd1' })
    expect(order(gone.method)).toEqual(['d2'])
    expect(checkDraft(gone).filter(({ code }) => code === 'item_in_no_dimension')).toHaveLength(3)
  })

  test('where weights decide, dimensions begin alike and keep what they had', () => {
    const weighted: Edit = { type: 'aggregation_chosen', aggregation: 'explicit_weights' }

    const { aggregation, dimensions } = methodAfter(
      { type: 'dimension_weighed', key: 'd2', weight: 3 },
      weighted,
    )

    expect(aggregation).toBe('explicit_weights')
    expect(dimensions.map(({ weight }) => weight)).toEqual([1, 3])
  })

  test('a question that is not asked any more can be taken out of its dimension', () => {
    const left = small()
    left.method.dimensions[0]?.items.push('gone')

    const mended = applyEdit(left, { type: 'dimension_of_item', key: 'gone', dimension: null })

    expect(dimensionsOf(mended)).toEqual(dimensionsOf(small()))
  })

  test('a weight is set and taken away', () => {
    const weigh = (weight: number | undefined): Edit => ({ type: 'dimension_weighed', key: 'd1', weight })

    expect(methodAfter(weigh(2.5)).dimensions[0]?.weight).toBe(2.5)
    expect(methodAfter(weigh(2.5), weigh(undefined)).dimensions[0]).not.toHaveProperty('weight')
  })

  test('a kind of units gets grades of its own and loses them, and what is left is as if they had never been', () => {
    const bands = [{ from: 0, label: { vi: 'Đạt' } }]
    const own: Edit = { type: 'bands_changed', of: 'commune', bands }
    const named: Edit = {
      type: 'text',
      at: { of: 'band', group: 'commune', place: 0 },
      language: 'en',
      text: 'Passed',
    }

    expect(methodAfter(own, named).bandsOf).toEqual({
      commune: [{ from: 0, label: { vi: 'Đạt', en: 'Passed' } }],
    })
    expect(methodAfter(own).bands).toEqual(small().method.bands)
    expect(methodAfter(own, { type: 'bands_changed', of: 'commune', bands: null })).toEqual(small().method)
  })

  test('a target that is taken away is nowhere in the method', () => {
    const method = methodAfter(
      { type: 'method_changed', change: { target: 0.85 } },
      { type: 'method_changed', change: { target: undefined } },
    )

    expect(method).not.toHaveProperty('target')
    expect(
      draftFaults({ ...small(), method: { ...method, target: 0.85, bandsOf: { commune: [] } } }),
    ).toEqual([])
    expect(draftFaults({ ...small(), method: { ...method, bandsOf: { village: [] } } })).not.toEqual([])
  })
})
