import { expect, test } from 'vitest'
import type { Method } from '#contract/method.ts'
import { allItems, type LocalText } from '#contract/questionnaire.ts'
import { compareMethods, type MethodChange } from '#contract/versions/method-difference.ts'
import { shippedDraft } from '../support/drafts.ts'

const draft = shippedDraft('sipas-5-dimensions')
const { method: shipped, questionnaire } = draft
const [first, second] = shipped.dimensions
if (!first || !second) throw new Error('the template has no dimensions')
const moved = first.items.at(-1) ?? ''
const promptOf = (key: string) =>
  allItems(questionnaire).find((item) => item.key === key)?.prompt as LocalText

/** Methods that differ from the shipped one in one thing, and what is said of it. */
const changes: [string, Partial<Method>, MethodChange[]][] = [
  ['nothing', { version: 7, dimensions: structuredClone(shipped.dimensions) }, []],
  ['another order of levels', { topLevels: shipped.topLevels.toReversed() }, []],
  [
    'the way of aggregation',
    { aggregation: 'mean_of_dimensions' },
    [{ kind: 'aggregation', from: 'pooled_answers', to: 'mean_of_dimensions' }],
  ],
  [
    'the levels that count',
    { topLevels: [5] },
    [{ kind: 'top_levels', from: { levels: [4, 5], of: 5 }, to: { levels: [5], of: 5 } }],
  ],
  [
    'a question that changes its dimension',
    {
      dimensions: shipped.dimensions.map((one) => {
        if (one === first) return { ...one, items: one.items.slice(0, -1) }
        return one === second ? { ...one, items: [...one.items, moved] } : one
      }),
    },
    [
      { kind: 'dimension_items', title: first.title, added: [], removed: [promptOf(moved)] },
      { kind: 'dimension_items', title: second.title, added: [promptOf(moved)], removed: [] },
    ],
  ],
  [
    'a dimension that goes and one that comes',
    { dimensions: [...shipped.dimensions.slice(1), { ...first, key: 'another' }] },
    [
      { kind: 'dimension_added', title: first.title },
      { kind: 'dimension_removed', title: first.title },
    ],
  ],
  [
    'the name of a dimension',
    { dimensions: shipped.dimensions.with(0, { ...first, title: { vi: 'Nơi tiếp đón' } }) },
    [{ kind: 'dimension_named', title: { vi: 'Nơi tiếp đón' }, was: first.title }],
  ],
  [
    'the content of a dimension',
    { dimensions: shipped.dimensions.with(0, { ...first, content: { vi: 'Chính sách' } }) },
    [{ kind: 'dimension_content', title: first.title, content: { vi: 'Chính sách' } }],
  ],
  ['weights that nothing uses', { dimensions: shipped.dimensions.with(0, { ...first, weight: 3 }) }, []],
  [
    'weights in use',
    { aggregation: 'explicit_weights', dimensions: shipped.dimensions.with(0, { ...first, weight: 3 }) },
    [
      { kind: 'aggregation', from: 'pooled_answers', to: 'explicit_weights' },
      { kind: 'weight', title: first.title, from: 0, to: 3 },
    ],
  ],
  [
    'the question of the whole',
    { overallItem: 'acc1' },
    [{ kind: 'overall_item', prompt: promptOf('acc1') }],
  ],
  ['the grades', { bands: [] }, [{ kind: 'bands' }]],
  [
    'the grades of a kind of unit',
    { bandsOf: { commune: [{ from: 0, label: { vi: 'Đạt' } }] } },
    [{ kind: 'bands' }],
  ],
  ['a target', { target: 0.85 }, [{ kind: 'target', from: null, to: 0.85 }]],
  ['the limits', { minimumN: 8, minimumNPublic: 20 }, [{ kind: 'limits', inner: 8, open: 20 }]],
  [
    'its name, source and status',
    { title: { vi: 'Cách mới' }, basis: { vi: 'Quyết định mới' }, draft: !shipped.draft },
    [{ kind: 'status', isDraft: !shipped.draft }, { kind: 'named' }, { kind: 'basis' }],
  ],
]

test.for(changes)('tells %s', ([, change, expected]) => {
  const found = compareMethods(draft, { questionnaire, method: { ...shipped, ...change } })

  expect(found).toEqual(expected)
})
