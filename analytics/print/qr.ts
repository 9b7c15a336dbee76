import type { Document } from '../report/pdf/document.ts'
import { millimetre } from './lengths.ts'
import type { QrMatrix } from './model.ts'

/** Empty modules around the code. @see ISO/IEC 18004, 9.1 */
export const quietModules = 4

/** Phones of ten years ago still read modules of this size from an arm's length. */
const smallestModule = 0.5 * millimetre

interface QrPlace {
  x: number
  y: number
  /** Side of the square in points, empty margin included. */
  size: number
}

/**
 * Draws a QR code as vector squares on white, within a square that includes the empty margin it needs.
 * @throws RangeError where its modules would be too small to be read from paper
 */
export function drawQr(doc: Document, matrix: QrMatrix, { x, y, size }: QrPlace): void {
  const module = size / (matrix.length + 2 * quietModules)
  if (!(module >= smallestModule))
    throw new RangeError(`drawQr requires modules of 0.5 mm, not ${(module / millimetre).toFixed(2)} mm`)
  doc.rect(x, y, size, size).fill('#ffffff')
  // One path, filled once: squares that touch leave no hairline between them.
  matrix.forEach((row, line) => {
    for (const [from, length] of darkRuns(row))
      doc.rect(
        x + (from + quietModules) * module,
        y + (line + quietModules) * module,
        length * module,
        module,
      )
  })
  doc.fill('#000000')
}

/** Where dark modules follow each other in a row: first and number. */
function darkRuns(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, position) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last[0] + last[1] === position) last[1] += 1
    else runs.push([position, 1])
  })
  return runs
}
