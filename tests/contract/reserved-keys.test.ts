import { expect, test } from 'vitest'
import type { Draft } from '#contract/draft.ts'
import { allItems } from '#contract/questionnaire.ts'
import { reservedKeys, reusedKeys } from '#contract/versions/reserved-keys.ts'
import { applyEdit, type Edit } from '../../survey-ui/office/editor/edit.ts'
import { beginHistory, edited, redone, undone } from '../../survey-ui/office/editor/history.ts'
import { shippedDraft } from '../support/drafts.ts'
import { spoil } from './mistakes.ts'

const first = shippedDraft('sipas-5-dimensions')
const keysOf = ({ questionnaire }: Draft) => allItems(questionnaire).map(({ key }) => key)
const numbered = (...drafts: Draft[]) =>
  drafts.map(({ questionnaire }, i) => ({ version: i + 1, questionnaire }))

function after(draft: Draft, ...edits: Edit[]): Draft {
  return edits.reduce((one: Draft, edit: Edit) => applyEdit(one, edit), draft)
}

/** The first version without its first question. */
const second = after(first, { type: 'item_removed', key: 'acc1' })

/** A third version in which that question is back, changed. */
function third(changes: Record<string, unknown>): Draft {
  const draft = structuredClone(first)
  spoil(draft, changes)
  return draft
}

test('what is new never takes a key that a published version had', () => {
  const home = { section: first.questionnaire.sections[0]?.key ?? '' }
  const begun = after(first, { type: 'item_added', home, after: null, kind: 'choice' })
  const reserved = new Set(reservedKeys([begun.questionnaire], [begun.method]))
  expect(keysOf(begun)).toContain('q1')
  expect([...reserved]).toEqual(expect.arrayContaining(['q1', 'q1.o1', 'acc', 'type']))

  const steps: Edit[] = [
    { type: 'item_removed', key: 'q1' },
    { type: 'item_added', home, after: null, kind: 'text' },
    { type: 'item_copied', key: 'acc2' },
    { type: 'item_key', key: 'acc2', newKey: 'q1' },
    { type: 'dimension_added' },
  ]
  const history = steps.reduce((now, edit) => edited(now, edit), beginHistory(begun, reserved))

  expect(keysOf(history.draft)).not.toContain('q1')
  expect(keysOf(history.draft)).toEqual(expect.arrayContaining(['q2', 'q3', 'acc2']))
  const again = edited(redone(undone(history)), { type: 'item_added', home, after: null, kind: 'text' })
  expect(keysOf(again.draft)).toContain('q4')
})

test.for<[string, Record<string, unknown>, boolean]>([
  ['the same question', {}, false],
  ['the same question with other help', { 'acc1.help': { vi: 'Kể cả ghế ngoài sân' } }, false],
  ['another question', { 'acc1.prompt.vi': 'Có nước uống cho người chờ' }, true],
  ['another kind of answer', { 'acc1.type': 'text' }, true],
  [
    'another question whose series begins anew',
    { 'acc1.prompt.vi': 'Có nước uống', 'acc1.meaning': 2 },
    false,
  ],
])('%s under a key that was gone', ([, changes, isFound]) => {
  const found = reusedKeys(third(changes), numbered(first, second))

  expect(found.map(({ code, at, named }) => [code, at, named])).toEqual(
    isFound ? [['key_reused', '/questionnaire/sections/0/items/0/key', { key: 'acc1', version: 1 }]] : [],
  )
})

test('a question that was never gone may be reworded', () => {
  const draft = third({ 'acc1.prompt.vi': 'Chỗ ngồi đủ' })

  expect(reusedKeys(draft, numbered(first))).toEqual([])
  expect(reusedKeys(draft, [])).toEqual([])
})
