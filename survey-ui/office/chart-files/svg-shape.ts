type Point = readonly [number, number]

/** A map of the plane, as a canvas has it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [p, q, r, s, t, u] = outer
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u]
}

export function transformPoint([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** A number as a file writes it; a hundredth of a pixel is finer than any screen. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** A path of a canvas, written in the words of SVG. */
export class SvgShape {
  private words: string[] = []

  get text(): string {
    return this.words.join('')
  }

  begin(): void {
    this.words = []
  }

  move(at: Point): void {
    this.words.push(`M${at.map(short).join(' ')}`)
  }

  /** A line; from nowhere it is where the path begins, as on a canvas. */
  line(at: Point): void {
    this.words.push(`${this.words.length === 0 ? 'M' : 'L'}${at.map(short).join(' ')}`)
  }

  curve(points: readonly Point[]): void {
    if (this.words.length === 0 && points[0]) this.move(points[0])
    this.words.push(`C${points.map((point) => point.map(short).join(' ')).join(' ')}`)
  }

  close(): void {
    if (this.words.length > 0) this.words.push('Z')
  }
}

/** Points of an arc as cubic curves of at most a quarter turn, before any transform. */
export function arcCurves(
  centre: Point,
  radius: number,
  start: number,
  sweep: number,
): { from: Point; curves: Point[][] } {
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / pieces
  const reach = (4 / 3) * Math.tan(step / 4)
  const at = (angle: number, along: number): Point => [
    centre[0] + radius * (Math.cos(angle) - along * Math.sin(angle)),
    centre[1] + radius * (Math.sin(angle) + along * Math.cos(angle)),
  ]
  const curves = Array.from({ length: pieces }, (_, piece) => {
    const angle = start + piece * step
    return [at(angle, reach), at(angle + step, -reach), at(angle + step, 0)]
  })
  return { from: at(start, 0), curves }
}
