import type { Document } from './document.ts'
import { type Matrix, transformPoint } from './matrix.ts'

type Point = [number, number]
type Command =
  | { to: 'move' | 'line'; at: Point }
  | { to: 'curve'; by: [Point, Point, Point] }
  | { to: 'close' }

/**
 * A canvas path, kept in page coordinates. A canvas keeps its path after painting and may paint it again,
 * PDF forgets it; so commands are gathered and written for every fill, stroke or clip.
 */
export class CanvasPath {
  private commands: Command[] = []
  private last: Point | null = null

  /** Forgets everything. */
  begin(): void {
    this.commands = []
    this.last = null
  }

  /** Starts a part at a point of the page. */
  moveTo(at: Point): void {
    this.commands.push({ to: 'move', at })
    this.last = at
  }

  /** Draws a line from the last point; starts there when there is none, as a canvas does. */
  lineTo(at: Point): void {
    this.commands.push({ to: this.last ? 'line' : 'move', at })
    this.last = at
  }

  /** Draws a cubic curve over two control points to an end. */
  curveTo(by: [Point, Point, Point]): void {
    if (!this.last) this.moveTo(by[0])
    this.commands.push({ to: 'curve', by })
    this.last = by[2]
  }

  /** Draws a quadratic curve over one control point to an end. */
  quadraticTo(control: Point, end: Point): void {
    const start = this.last ?? control
    const towards = ([x, y]: Point): Point => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)]
    this.curveTo([towards(start), towards(end), end])
  }

  /** Returns to where the part began. */
  close(): void {
    if (this.last) this.commands.push({ to: 'close' })
  }

  /** Writes the path into the page's content, to be painted next; false when there is none. */
  write(doc: Document): boolean {
    for (const command of this.commands) {
      writeCommand(doc, command)
    }
    return this.commands.length > 0
  }
}

function writeCommand(doc: Document, command: Command): void {
  if (command.to === 'close') {
    doc.closePath()
  } else if (command.to === 'curve') {
    const [first, second, end] = command.by
    doc.bezierCurveTo(...rounded(first), ...rounded(second), ...rounded(end))
  } else {
    const draw = command.to === 'move' ? doc.moveTo : doc.lineTo
    draw.apply(doc, rounded(command.at))
  }
}

/** A thousandth of a point is finer than any printer. */
function rounded([x, y]: Point): Point {
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000]
}

/** An ellipse's arc in canvas terms. */
export interface Arc {
  x: number
  y: number
  radiusX: number
  radiusY: number
  rotation: number
  start: number
  end: number
  isCounterclockwise: boolean
}

const turn = 2 * Math.PI

/** Adds an arc as cubic curves of at most a quarter turn, joined to the path by a line. */
export function addArc(path: CanvasPath, matrix: Matrix, arc: Arc): void {
  const sweep = sweepOf(arc)
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / pieces
  const reach = (4 / 3) * Math.tan(step / 4)
  path.lineTo(onArc(matrix, arc, arc.start, 0))
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = arc.start + piece * step
    const to = from + step
    path.curveTo([onArc(matrix, arc, from, reach), onArc(matrix, arc, to, -reach), onArc(matrix, arc, to, 0)])
  }
}

/** The point of an arc at an angle, moved along the tangent by `reach` radii. */
function onArc(
  matrix: Matrix,
  { x, y, radiusX, radiusY, rotation }: Arc,
  angle: number,
  reach: number,
): Point {
  const alongX = radiusX * (Math.cos(angle) - reach * Math.sin(angle))
  const alongY = radiusY * (Math.sin(angle) + reach * Math.cos(angle))
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return transformPoint(matrix, x + alongX * cos - alongY * sin, y + alongX * sin + alongY * cos)
}

/** Angle that is swept, with its sign; a canvas draws at most one full turn. */
function sweepOf({ start, end, isCounterclockwise }: Arc): number {
  const sweep = end - start
  if (isCounterclockwise) return sweep <= -turn ? -turn : -positive(-sweep)
  return sweep >= turn ? turn : positive(sweep)
}

function positive(angle: number): number {
  return ((angle % turn) + turn) % turn
}
