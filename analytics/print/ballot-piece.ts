import type { Document } from '../report/document.ts'
import { sheet } from './ballot-page.ts'

/** Something that is not cut by the end of a page. */
export interface Piece {
  height: number
  /** Must not be the last on its page: a title, the head of a table. */
  keepsNext?: boolean
  /** Drawn again where the piece begins a page: the head of its table. */
  head?: Piece
  /** White alone. */
  isGap?: boolean
  draw(doc: Document, top: number): void
}

export interface Placed {
  piece: Piece
  top: number
}

/** Room of white between two pieces. */
export function gap(height: number): Piece {
  return { height, isGap: true, draw: () => {} }
}

/** Lays pieces onto pages, from the top of each; white at the beginning of a page is left out. */
export function paginate(pieces: readonly Piece[]): Placed[][] {
  const pages: Placed[][] = [[]]
  let y: number = sheet.top
  const place = (piece: Piece) => {
    pages.at(-1)?.push({ piece, top: y })
    y += piece.height
  }
  pieces.forEach((piece, index) => {
    const isStart = pages.at(-1)?.length === 0
    if (isStart && piece.isGap) return
    if (!isStart && y + heightKept(pieces, index) > sheet.bottom) {
      pages.push([])
      y = sheet.top
      if (piece.isGap) return
      if (piece.head) place(piece.head)
    }
    place(piece)
  })
  return pages.filter((page) => page.length > 0)
}

/** Height of a piece with those it must stand together with. */
function heightKept(pieces: readonly Piece[], index: number): number {
  let height = 0
  for (let at = index; at < pieces.length; at++) {
    height += pieces[at]?.height ?? 0
    if (!pieces[at]?.keepsNext) break
  }
  return height
}
