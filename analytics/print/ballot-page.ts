import type { TextStyle } from '../report/pdf/text.ts'

const millimetre = 72 / 25.4

/** Lengths of a ballot on A4, in points: wide enough for a pen held by an old hand. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 16 * millimetre,
  right: 595.28 - 16 * millimetre,
  top: 15 * millimetre,
  bottom: 841.89 - 16 * millimetre,
  footLine: 841.89 - 9 * millimetre,
  demonstrationLine: 9 * millimetre,
  /** Side of a box to tick. */
  box: 5 * millimetre,
  /** Side of a square for one figure. */
  square: 7.5 * millimetre,
  /** Distance of lines to write on. */
  writingLine: 9 * millimetre,
} as const

export const room = sheet.right - sheet.left

/** Letters of a ballot: never below 11 points. */
export const styles = {
  body: { font: 'regular', size: 12 },
  bodySecond: { font: 'italic', size: 11 },
  bold: { font: 'bold', size: 12 },
  boldSecond: { font: 'boldItalic', size: 11 },
  column: { font: 'bold', size: 11 },
  columnSecond: { font: 'italic', size: 11 },
  note: { font: 'italic', size: 11 },
  title: { font: 'bold', size: 17 },
  subtitle: { font: 'bold', size: 13 },
  subtitleSecond: { font: 'boldItalic', size: 12 },
  head: { font: 'regular', size: 11 },
  headBold: { font: 'bold', size: 11 },
  serial: { font: 'bold', size: 15 },
} as const satisfies Record<string, TextStyle>
