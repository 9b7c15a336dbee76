import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { QrMatrix } from '../../analytics/print/model.ts'

/** A picture of a page: whether the point at a column and a row is dark. */
export interface Raster {
  width: number
  height: number
  isDark(column: number, row: number): boolean
}

/** Renders the first page of a PDF with poppler, as a printer would. */
export function rasterOf(pdf: string, dotsPerInch: number): Raster {
  const target = pdf.replace(/\.pdf$/, '')
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-singlefile', pdf, target])
  const bytes = readFileSync(`${target}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('not a grey picture')
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length]
  return {
    width,
    height,
    isDark: (column, row) => (bytes[start + row * width + column] ?? 255) < 128,
  }
}

interface Finder {
  x: number
  y: number
  /** Width of one module in dots. */
  module: number
}

/** Lengths of light and dark stretches along a line, each with where it begins. */
function stretches(length: number, isDark: (at: number) => boolean) {
  const found: { from: number; length: number; isDark: boolean }[] = []
  for (let at = 0; at < length; at++) {
    const last = found.at(-1)
    if (last?.isDark === isDark(at)) last.length += 1
    else found.push({ from: at, length: 1, isDark: isDark(at) })
  }
  return found
}

/** Centres of 1 : 1 : 3 : 1 : 1 along a line: what a reader looks for first. @see ISO/IEC 18004, 12 */
function centresAlong(length: number, isDark: (at: number) => boolean): { at: number; module: number }[] {
  const list = stretches(length, isDark)
  return list.flatMap((first, index) => {
    const five = list.slice(index, index + 5)
    const whole = five.reduce((sum, part) => sum + part.length, 0)
    const module = whole / 7
    const fits =
      first.isDark &&
      five.length === 5 &&
      module >= 2 &&
      five.every((part, position) => Math.abs(part.length - (position === 2 ? 3 : 1) * module) <= module / 2)
    return fits ? [{ at: first.from + whole / 2, module }] : []
  })
}

/** Whether rings of 7, 5 and 3 modules stand around a point: dark, light, dark. */
function hasRings({ isDark }: Raster, { x, y, module }: Finder): boolean {
  const steps = [-3, -2, -1, 0, 1, 2, 3]
  return steps.every((row) =>
    steps.every((column) => {
      const isLight = Math.max(Math.abs(row), Math.abs(column)) === 2
      return isDark(Math.floor(x + column * module), Math.floor(y + row * module)) !== isLight
    }),
  )
}

/** The finder patterns of a page, one entry for each. */
export function findersOf(raster: Raster): Finder[] {
  const { width, height, isDark } = raster
  const found: Finder[] = []
  for (let row = 0; row < height; row++) {
    for (const { at: x, module } of centresAlong(width, (column) => isDark(column, row))) {
      const down = centresAlong(height, (line) => isDark(Math.floor(x), line))
      const centre = down.find(({ at }) => Math.abs(at - row) <= module)
      const isKnown = found.some((known) => Math.hypot(known.x - x, known.y - row) < 3 * module)
      if (centre && !isKnown && hasRings(raster, { x, y: centre.at, module }))
        found.push({ x, y: centre.at, module })
    }
  }
  return found
}

/** Reads the modules of the one QR code whose three finder patterns these are. */
export function readModules(raster: Raster, finders: readonly Finder[], size: number): QrMatrix {
  const [left = 0, right = 0] = edges(finders.map(({ x }) => x))
  const [top = 0, bottom = 0] = edges(finders.map(({ y }) => y))
  // Centres of the patterns stand three and a half modules from the outer edges.
  const [across, down] = [(right - left) / (size - 7), (bottom - top) / (size - 7)]
  return Array.from({ length: size }, (_row, row) =>
    Array.from({ length: size }, (_column, column) =>
      raster.isDark(Math.floor(left + (column - 3) * across), Math.floor(top + (row - 3) * down)),
    ),
  )
}

function edges(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
