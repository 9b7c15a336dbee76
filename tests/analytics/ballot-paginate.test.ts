import { describe, expect, test } from 'vitest'
import { sheet } from '../../analytics/print/ballot-page.ts'
import { paginate } from '../../analytics/print/ballot-paginate.ts'
import type { Piece } from '../../analytics/print/ballot-piece.ts'

const room = sheet.bottom - sheet.top
/** A piece as tall as this share of a page. */
const piece = (share: number, more: Partial<Piece> = {}): Piece => ({
  height: room * share,
  draw: () => {},
  ...more,
})
const many = (count: number, share: number) => Array.from({ length: count }, () => piece(share))
const sizes = (pieces: readonly Piece[]) => paginate(pieces).map((page) => page.length)

describe('pages of a ballot', () => {
  test('are filled evenly: no page stands half empty behind full ones', () => {
    expect(sizes(many(12, 0.1))).toEqual([6, 6])
  })

  test('are as few as can be', () => {
    expect(sizes(many(20, 0.099))).toEqual([10, 10])
    expect(sizes(many(21, 0.099))).toEqual([7, 7, 7])
  })

  test('never end between what must stand together', () => {
    const question = piece(0.1, { keepsNext: true })

    const pages = paginate([...many(5, 0.1), question, piece(0.1), ...many(5, 0.1)])

    const last = pages.map((page) => page.at(-1)?.piece)
    expect(pages).toHaveLength(2)
    expect(last).not.toContain(question)
  })

  test('begin with a section rather than cut it, where that leaves little white', () => {
    const section = piece(0.1, { isOpening: true })

    expect(sizes([...many(7, 0.1), section, ...many(4, 0.1)])).toEqual([7, 5])
    expect(sizes([...many(2, 0.1), section, ...many(9, 0.1)])).toEqual([6, 6])
  })

  test('repeat the head of a table and leave out white at their ends', () => {
    const head = piece(0.05)
    const row = () => piece(0.3, { head })

    const pages = paginate([piece(0.3), piece(0.02, { isGap: true }), head, row(), row(), row()])

    expect(pages[1]?.[0]).toMatchObject({ piece: head, top: sheet.top })
    expect(pages.flat().filter(({ piece }) => piece.isGap)).toHaveLength(1)
  })

  test('hold what is taller than a page all the same', () => {
    expect(sizes([piece(0.5), piece(0.7, { keepsNext: true }), piece(0.7), piece(0.5)])).toEqual([1, 2, 1])
  })
})
