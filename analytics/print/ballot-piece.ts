import type { Document } from '../report/pdf/document.ts'

/** Something that is not cut by the end of a page. */
export interface Piece {
  height: number
  /** Must not be the last on its page: a title, the head of a table. */
  keepsNext?: boolean
  /** Begins a section: a page ends best before it. */
  isOpening?: boolean
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
