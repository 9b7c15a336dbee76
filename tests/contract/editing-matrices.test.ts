import { describe, expect, test } from 'vitest'
import type { Draft } from '#contract/draft.ts'
import { emptyDraft } from '../../server/questionnaires/empty-draft.ts'
import { applyEdit, type Edit } from '../../survey-ui/office/editor/edit.ts'

const done = (draft: Draft, ...edits: Edit[]) =>
  edits.reduce((draft: Draft, edit: Edit) => applyEdit(draft, edit), draft)
const added: Edit = { type: 'item_added', home: { section: 's1' }, after: null, kind: 'level' }

/** Three rated questions in a section, two of them in a table, and an empty section. */
const table = done(
  emptyDraft('phieu'),
  { type: 'section_added', after: null },
  added,
  added,
  { type: 'matrix_of_item', key: 'q2', matrix: 'new' },
  added,
  { type: 'section_added', after: null },
)

const rows = ({ questionnaire }: Draft) =>
  questionnaire.sections.map(({ items, matrices }) => ({
    rows: items.filter((item) => item.type === 'level' && item.matrix === 'm1').map(({ key }) => key),
    matrices: matrices?.map(({ key }) => key),
  }))

describe('tables of questions', () => {
  test('a question begins a table, and the next one added is its next row', () => {
    expect(rows(table)[0]).toEqual({ rows: ['q2', 'q3'], matrices: ['m1'] })
  })

  test('its common words are written in each language', () => {
    const at = { of: 'lead', section: 's1', key: 'm1' } as const
    const written = done(
      table,
      { type: 'text', at, language: 'vi', text: 'Hài lòng về' },
      { type: 'text', at, language: 'en', text: 'Satisfied with' },
    )

    expect(written.questionnaire.sections[0]?.matrices?.[0]?.lead).toEqual({
      vi: 'Hài lòng về',
      en: 'Satisfied with',
    })
  })

  test('a row that moves to another section leaves the table', () => {
    const moved = done(table, { type: 'item_moved', key: 'q3', to: { section: 's2', before: null } })

    expect(rows(moved)).toEqual([
      { rows: ['q2'], matrices: ['m1'] },
      { rows: [], matrices: undefined },
    ])
    expect(moved.questionnaire.sections[1]?.items[0]).not.toHaveProperty('matrix')
  })

  test('a table without rows is gone, whether they left, were taken out or became another kind', () => {
    const edits: ((key: string) => Edit)[] = [
      (key) => ({ type: 'matrix_of_item', key, matrix: null }),
      (key) => ({ type: 'item_removed', key }),
      (key) => ({ type: 'item_kind', key, kind: 'text' }),
      (key) => ({ type: 'item_kind', key, kind: 'faces' }),
    ]
    for (const edit of edits)
      expect(rows(done(table, edit('q2'), edit('q3')))[0]).toEqual({ rows: [], matrices: undefined })
  })

  test('an edit elsewhere leaves the very same draft where it changes nothing', () => {
    expect(applyEdit(table, { type: 'item_moved', key: 'nobody', to: { section: 's1', before: null } })).toBe(
      table,
    )
  })
})
