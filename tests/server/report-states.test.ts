import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  nextStates,
  type ReportMove,
  type ReportState,
  reportMoves,
  reportStates,
} from '#contract/publication.ts'
import { judgeMove, missingOf, possibleMoves, type Standing } from '../../server/publication/states.ts'

const nobody: Standing = { mayWrite: false, mayDecide: false, isAuthor: false }
const author: Standing = { mayWrite: true, mayDecide: true, isAuthor: true }
const other: Standing = { mayWrite: true, mayDecide: true, isAuthor: false }
const analyst: Standing = { mayWrite: true, mayDecide: false, isAuthor: true }

const ask = (move: ReportMove, state: ReportState, standing: Standing, note = '') =>
  judgeMove(move, { state, standing, missing: [], note })

describe('a report', () => {
  test('becomes public only through a check and an approval by somebody else', () => {
    const anyStep = fc.record({
      move: fc.constantFrom(...reportMoves),
      who: fc.constantFrom('author', 'other'),
    })

    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let state: ReportState = 'draft'
        let approvedBy: string | null = null
        for (const { move, who } of steps) {
          const standing = who === 'author' ? author : other
          if (ask(move, state, standing, 'lý do') !== null) continue
          state = nextStates[state][move] ?? state
          if (move === 'approve') approvedBy = who
          if (state === 'draft') approvedBy = null
        }
        if (state === 'published') expect(approvedBy).toBe('other')
      }),
      { numRuns: 2000 },
    )
  })

  test('is not approved by who wrote it', () => {
    expect(ask('approve', 'checked', author)).toBe('own')
    expect(ask('approve', 'checked', other)).toBeNull()
  })

  test('is returned with a reason or not at all', () => {
    expect(ask('reject', 'checked', other, '  ')).toBe('reason')
    expect(ask('reject', 'checked', other, 'Sai kỳ')).toBeNull()
    expect(ask('reject', 'approved', other, 'Sai kỳ')).toBeNull()
  })

  test('is decided on by those alone who may decide', () => {
    for (const move of ['approve', 'reject'] as const)
      expect(ask(move, 'checked', analyst, 'x')).toBe('right')
    expect(ask('publish', 'approved', analyst)).toBe('right')
    expect(possibleMoves('draft', analyst)).toEqual(['submit', 'withdraw'])
  })

  test('is taken back by who wrote it; others return it and say why', () => {
    expect(ask('take_back', 'checked', analyst)).toBeNull()
    expect(ask('take_back', 'checked', other)).toBe('right')
  })

  test('is looked at by everybody else', () => {
    for (const state of reportStates) expect(possibleMoves(state, nobody)).toEqual([])
  })

  test('does not move once it is published or withdrawn', () => {
    for (const state of ['published', 'withdrawn'] as const) expect(possibleMoves(state, other)).toEqual([])
  })

  test('is not submitted while it lacks something', () => {
    const details = {
      number: ' ',
      day: '2026-06-15',
      authority: 'KT' as const,
      onBehalfOf: '',
      position: 'PHÓ GIÁM ĐỐC',
      signer: 'Trần Thị Bình',
      recipients: ['- Như trên'],
      toldNotes: [],
      toldActions: [],
    }
    const whole = { ...details, number: '1/BC', onBehalfOf: 'GIÁM ĐỐC' }
    const missing = missingOf(details, { isRendered: false, isThin: false })

    expect(missing).toEqual(['number', 'authority', 'rendering'])
    expect(judgeMove('submit', { state: 'draft', standing: analyst, missing, note: '' })).toBe('missing')
    expect(missingOf(whole, { isRendered: true, isThin: false })).toEqual([])
  })
})
