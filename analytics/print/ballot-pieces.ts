import type { Document } from '../report/pdf/document.ts'
import type { TextRoom } from '../report/pdf/text.ts'
import { headPieces, phrasePiece } from './ballot-head.ts'
import { drawAcross } from './ballot-marks.ts'
import { matrixPieces } from './ballot-matrix.ts'
import type { BallotBlock, BallotModel, BallotSection } from './ballot-model.ts'
import { optionPieces } from './ballot-options.ts'
import { room, sheet } from './ballot-page.ts'
import { bodyStyle, boldStyle, breakPhrases, drawBroken, noteStyle } from './ballot-phrase.ts'
import { gap, type Piece } from './ballot-piece.ts'
import { questionPiece } from './ballot-question.ts'
import { figuresPiece, linesPieces } from './ballot-writing.ts'

const across: TextRoom = { x: sheet.left, width: room, align: 'left' }

/** Everything on a ballot, from the head to the thanks. */
export function ballotPieces(doc: Document, model: BallotModel): Piece[] {
  return [
    ...headPieces(doc, model),
    ...model.sections.flatMap((section, index) =>
      sectionPieces(doc, section, model.sections[index - 1]?.blocks.at(-1) ?? null),
    ),
    gap(14),
    phrasePiece(doc, [[model.closing, bodyStyle]], { ...across, align: 'center' }),
  ]
}

/** A section under its title. One whose table has the columns of the table before goes on in it. */
function sectionPieces(doc: Document, section: BallotSection, before: BallotBlock | null): Piece[] {
  const [first, ...rest] = section.blocks
  const later = rest.flatMap((block) => blockPieces(doc, block))
  if (first?.kind !== 'matrix') {
    const title = titlePiece(doc, section, 7)
    const pieces = [gap(12), opening(title), rulePiece, ...(first ? blockPieces(doc, first) : []), ...later]
    return section.isTogether ? keepTogether(pieces) : pieces
  }
  const { head, rows } = matrixPieces(doc, first)
  const title = { ...ruled(titlePiece(doc, section, 10)), head }
  const isContinued =
    before?.kind === 'matrix' && JSON.stringify(before.levels) === JSON.stringify(first.levels)
  const begin = isContinued ? [opening(title)] : [gap(12), opening(head), title]
  return [...begin, ...rows, ...later]
}

function opening(piece: Piece): Piece {
  return { ...piece, isOpening: true }
}

/** Pieces as one, where a page has room for them. */
function keepTogether(pieces: readonly Piece[]): Piece[] {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0)
  if (height > sheet.bottom - sheet.top) return [...pieces]
  return pieces.map((piece, index) => ({ ...piece, keepsNext: index < pieces.length - 1 }))
}

function titlePiece(doc: Document, { title, notes }: BallotSection, below: number): Piece {
  const phrases = [[title, boldStyle] as const, ...notes.map((note) => [note, noteStyle] as const)]
  const broken = breakPhrases(doc, phrases, across)
  return {
    height: broken.height + below,
    keepsNext: true,
    draw: (to, top) => drawBroken(to, broken, across, top + below / 2 - 1),
  }
}

/** A title as a row of a table. */
function ruled(piece: Piece): Piece {
  return {
    ...piece,
    draw: (doc, top) => {
      piece.draw(doc, top)
      drawAcross(doc, { from: sheet.left, to: sheet.right, y: top + piece.height })
    },
  }
}

const rulePiece: Piece = {
  height: 6,
  keepsNext: true,
  draw: (doc, top) => drawAcross(doc, { from: sheet.left, to: sheet.right, y: top - 3, width: 1 }),
}

function blockPieces(doc: Document, block: BallotBlock): Piece[] {
  switch (block.kind) {
    case 'matrix':
      return tableOf(matrixPieces(doc, block))
    case 'options':
      return [questionPiece(doc, block.question), ...optionPieces(doc, block.options), gap(7)]
    case 'figures':
      return [questionPiece(doc, block.question), figuresPiece(block.groups, block.mark), gap(7)]
    case 'lines':
      return [questionPiece(doc, block.question), ...linesPieces(block.lines), gap(9)]
  }
}

function tableOf({ head, rows }: { head: Piece; rows: Piece[] }): Piece[] {
  return [gap(6), head, ...rows, gap(8)]
}
