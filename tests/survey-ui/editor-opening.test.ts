import { describe, expect, test } from 'vitest'
import type { DraftReply } from '#contract/drafts.ts'
import { copiesIn, openingState } from '../../survey-ui/office/editor/draft-copies.ts'

const draftOf = (title: string) => ({ questionnaire: { title: { vi: title } }, method: {} }) as never

const opened = {
  draftId: 'd',
  revision: 3,
  changedBy: 'Lan',
  changedAt: '2026-06-01T00:00:00Z',
  draft: draftOf('máy chủ'),
} as unknown as DraftReply

describe('opening a draft', () => {
  test('without a copy, or with the same, all is saved', () => {
    const saved = { draft: opened.draft, saving: { state: 'saved' }, isRestored: false }

    expect(openingState(opened, null)).toEqual(saved)
    expect(openingState(opened, { revision: 1, draft: draftOf('máy chủ') })).toEqual(saved)
  })

  test('what could not be saved comes back and is saved', () => {
    const opening = openingState(opened, { revision: 3, draft: draftOf('chưa lưu') })

    expect(opening).toEqual({ draft: draftOf('chưa lưu'), saving: { state: 'waiting' }, isRestored: true })
  })

  test('where somebody else has saved since, the copy waits for a choice', () => {
    const opening = openingState(opened, { revision: 2, draft: draftOf('chưa lưu') })

    expect(opening.draft).toEqual(draftOf('chưa lưu'))
    expect(opening.saving).toEqual({
      state: 'conflict',
      now: { revision: 3, changedBy: 'Lan', changedAt: '2026-06-01T00:00:00Z' },
    })
  })
})

describe('copies in the browser', () => {
  test('are kept, read and dropped', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    } as unknown as Storage
    const copies = copiesIn(() => storage)
    const copy = { revision: 1, draft: draftOf('một') }

    expect(copies.keep('d', copy)).toBe(true)
    expect(copies.read('d')).toEqual(copy)
    expect(copies.read('e')).toBeNull()
    copies.drop('d')
    expect(copies.read('d')).toBeNull()
  })

  test('a browser that forbids storage says so and breaks nothing', () => {
    const copies = copiesIn(() => {
      throw new Error('forbidden')
    })

    expect(copies.keep('d', { revision: 1, draft: draftOf('một') })).toBe(false)
    expect(copies.read('d')).toBeNull()
    expect(() => copies.drop('d')).not.toThrow()
  })
})
