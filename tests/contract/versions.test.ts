import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allItems } from '#contract/questionnaire.ts'
import { compareVersions } from '#contract/versions/difference.ts'
import { impactOf } from '#contract/versions/impact.ts'
import { goodDraft, shippedDraft } from '../support/drafts.ts'
import { spoil } from './mistakes.ts'

const base = 'sipas-5-dimensions'

/** What the change of a draft does to its items. */
function differenceAfter(changes: Record<string, unknown>) {
  const [earlier, later] = [shippedDraft(base), shippedDraft(base)]
  spoil(later, changes)
  return compareVersions(earlier.questionnaire, later.questionnaire).map(({ key, changes }) => ({
    key,
    changes,
  }))
}

function impactAfter(changes: Record<string, unknown>) {
  const [earlier, later] = [shippedDraft(base), shippedDraft(base)]
  spoil(later, changes)
  return impactOf(earlier, later)
}

test.for<[change: string, changes: Record<string, unknown>, expected: object[]]>([
  ['nothing', {}, []],
  [
    'only spaces and the form of letters',
    { 'acc1.prompt.vi': 'Nơi  ngồi chờ tại Bộ phận Một cửa đủ chỗ ngồi'.normalize('NFD') },
    [],
  ],
  [
    'a question',
    { 'acc1.prompt.vi': 'Chỗ ngồi đủ' },
    [{ kind: 'reworded', part: 'prompt', languages: ['vi'] }],
  ],
  ['a translation', { 'acc1.prompt.en': 'Seats' }, [{ kind: 'reworded', part: 'prompt', languages: ['en'] }]],
  [
    'a new help text',
    { 'acc1.help': { vi: 'Kể cả ghế ngoài sân' } },
    [{ kind: 'reworded', part: 'help', languages: ['vi'] }],
  ],
  ['a condition', { 'acc1.showWhen': { item: 'acc2', answered: true } }, [{ kind: 'condition' }]],
  ['being required', { 'acc1.required': true }, [{ kind: 'required', required: true }]],
  ['another kind of answer', { 'acc1.type': 'text' }, [{ kind: 'answers' }]],
  ['its step', { 'acc1.step': 'return' }, [{ kind: 'step' }]],
  ['its meaning', { 'acc1.meaning': 2 }, [{ kind: 'meaning' }]],
])('tells %s of an item', ([, changes, expected]) => {
  const found = differenceAfter(changes)

  expect(found).toEqual(expected.length === 0 ? [] : [{ key: 'acc1', changes: expected }])
})

test('a level added to the scale is another kind of answer to every item of it', () => {
  const found = differenceAfter({
    'questionnaire.scales.satisfaction.levels.+': { label: { vi: 'Tuyệt vời' } },
  })

  expect(found).toHaveLength(23)
  expect(found.every(({ changes }) => changes.some(({ kind }) => kind === 'answers'))).toBe(true)
})

test('the question of a matrix is part of each row', () => {
  const [earlier, later] = [shippedDraft(base), shippedDraft(base)]
  const rows = { 'acc1.matrix': 'waiting', 'acc2.matrix': 'waiting' }
  const lead = (vi: string) => ({
    ...rows,
    'questionnaire.sections.0.matrices': [{ key: 'waiting', lead: { vi } }],
  })
  spoil(earlier, lead('Ông/Bà hài lòng thế nào về'))
  spoil(later, lead('Ông/Bà thấy quan trọng thế nào'))

  const found = impactOf(earlier, later)

  const changes = [{ kind: 'reworded', part: 'lead', languages: ['vi'] }]
  expect(found).toMatchObject([
    { key: 'acc1', changes, effect: 'may_break', isKept: true },
    { key: 'acc2', changes, effect: 'may_break', isKept: true },
  ])
  expect(found).toHaveLength(2)
})

test('items that came and went are told, the rest did not move', () => {
  const item = { key: 'acc9', type: 'level', scale: 'satisfaction', prompt: { vi: 'Chỗ để xe' } }

  const found = differenceAfter({ 'questionnaire.sections.0.items.0': item })

  expect(found).toEqual([
    { key: 'acc9', changes: [{ kind: 'added' }] },
    { key: 'acc1', changes: [{ kind: 'removed' }] },
  ])
})

test('options by their keys: added, removed, in other words', () => {
  const [earlier, later] = [shippedDraft(base), shippedDraft(base)]
  const gender = later.questionnaire.respondent.find(({ key }) => key === 'gender')
  const [first, second] = gender?.options ?? []
  if (!gender || !first || !second) throw new Error('the draft asks no gender')
  gender.options = [
    { ...first, label: { vi: 'Ông' } },
    { key: 'other', label: { vi: 'Khác' } },
  ]

  const [found] = compareVersions(earlier.questionnaire, later.questionnaire)

  expect(found?.changes).toEqual([
    { kind: 'reworded', part: 'options', languages: ['en', 'vi'] },
    { kind: 'options_added', keys: ['other'] },
    { kind: 'options_removed', keys: expect.arrayContaining([second.key]) },
  ])
})

test('of an item carried to the end, that one alone has moved', () => {
  const [earlier, later] = [shippedDraft(base), shippedDraft(base)]
  const items = later.questionnaire.sections[0]?.items ?? []
  items.push(...items.splice(0, 1))

  expect(compareVersions(earlier.questionnaire, later.questionnaire)).toMatchObject([
    { key: 'acc1', changes: [{ kind: 'moved' }] },
  ])
})

test('a version does not differ from its copy, and both sides tell the same items', () => {
  fc.assert(
    fc.property(goodDraft, goodDraft, ({ questionnaire: a }, { questionnaire: b }) => {
      expect(compareVersions(a, structuredClone(a))).toEqual([])
      const [there, back] = [compareVersions(a, b), compareVersions(b, a)]
      expect(there.map(({ key }) => key).toSorted()).toEqual(back.map(({ key }) => key).toSorted())
      const keys = new Set([...allItems(a), ...allItems(b)].map(({ key }) => key))
      for (const { key } of there) expect(keys).toContain(key)
    }),
  )
})

test('rewording an item touches its own series, its dimension and the whole, and asks to keep or break them', () => {
  expect(impactAfter({ 'acc1.prompt.vi': 'Chỗ ngồi đủ' })).toEqual([
    {
      key: 'acc1',
      prompt: expect.objectContaining({ vi: 'Chỗ ngồi đủ' }),
      changes: [{ kind: 'reworded', part: 'prompt', languages: ['vi'] }],
      effect: 'may_break',
      isKept: true,
      indices: [{ of: 'item', key: 'acc1' }, { of: 'dimension', key: 'acc' }, { of: 'whole' }],
    },
  ])
})

test('said to mean something else, the item begins anew', () => {
  const [found] = impactAfter({ 'acc1.prompt.vi': 'Chỗ để xe', 'acc1.meaning': 2 })

  expect(found).toMatchObject({ effect: 'may_break', isKept: false })
})

test('an item that is taken out breaks the series whatever is said', () => {
  const [found] = impactAfter({ 'questionnaire.sections.0.items.3': undefined })

  expect(found).toMatchObject({ key: 'acc4', effect: 'breaks', isKept: false })
})

test('the question about satisfaction as a whole has a series of its own', () => {
  const [found] = impactAfter({ 'overall.prompt.vi': 'Nhìn chung, Ông/Bà thấy thế nào?' })

  expect(found?.indices).toEqual([{ of: 'overall', key: 'overall' }])
})

test.for([
  ['a new place in the form', { 'acc1.required': true }],
  ['an item outside every index', { 'comment.prompt.vi': 'Ý kiến khác' }],
  ['the words of a band', { 'questionnaire.respondent.0.prompt.vi': 'Ông/Bà là' }],
] as const)('%s moves no series', ([, changes]) => {
  expect(impactAfter(changes)).toEqual([])
})
