import { addArc, CanvasPath } from './canvas-path.ts'
import { applyFill, applyStroke, CanvasStyle } from './canvas-style.ts'
import { drawText, measureText } from './canvas-text.ts'
import type { Document } from './document.ts'
import { type Matrix, multiply, transformPoint } from './matrix.ts'

/** A rectangle of the page, in points from its upper left corner. */
export interface PageBox {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Stands in for a canvas and its 2D context, and writes what Chart.js draws into a PDF page: lines stay
 * vectors and text stays text. Points are transformed here, not by PDF, because a canvas may change its
 * transform between building a path and painting it.
 */
export class PdfCanvas extends CanvasStyle {
  /** What Chart.js takes for the canvas element. */
  readonly canvas: {
    width: number
    height: number
    style: Record<string, string>
    getContext: () => PdfCanvas
  }
  private readonly doc: Document
  private readonly base: Matrix
  private path = new CanvasPath()
  private readonly saved: { style: Partial<CanvasStyle>; matrix: Matrix }[] = []
  private matrix: Matrix

  constructor(doc: Document, { x, y, width, height }: PageBox) {
    super()
    this.doc = doc
    this.canvas = { width, height, style: {}, getContext: () => this }
    this.base = [1, 0, 0, 1, x, y]
    this.matrix = this.base
  }

  save(): void {
    this.saved.push({ style: this.styleNow(), matrix: this.matrix })
    // A clip can only be undone by PDF's own stack, so the two are kept in step.
    this.doc.save()
  }

  restore(): void {
    const last = this.saved.pop()
    if (!last) return
    Object.assign(this, last.style)
    this.matrix = last.matrix
    this.doc.restore()
  }

  translate(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, y])
  }

  scale(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [x, 0, 0, y, 0, 0])
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.matrix = multiply(this.matrix, [cos, sin, -sin, cos, 0, 0])
  }

  transform(...map: [number, number, number, number, number, number]): void {
    this.matrix = multiply(this.matrix, map)
  }

  setTransform(...map: [number, number, number, number, number, number]): void {
    this.matrix = multiply(this.base, map)
  }

  resetTransform(): void {
    this.matrix = this.base
  }

  beginPath(): void {
    this.path.begin()
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(transformPoint(this.matrix, x, y))
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(transformPoint(this.matrix, x, y))
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.curveTo([
      transformPoint(this.matrix, x1, y1),
      transformPoint(this.matrix, x2, y2),
      transformPoint(this.matrix, x, y),
    ])
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path.quadraticTo(transformPoint(this.matrix, x1, y1), transformPoint(this.matrix, x, y))
  }

  arc(x: number, y: number, radius: number, start: number, end: number, isCounterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, isCounterclockwise)
  }

  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    start: number,
    end: number,
    isCounterclockwise = false,
  ): void {
    addArc(this.path, this.matrix, { x, y, radiusX, radiusY, rotation, start, end, isCounterclockwise })
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.path.close()
  }

  closePath(): void {
    this.path.close()
  }

  fill(rule?: 'nonzero' | 'evenodd'): void {
    this.doc.save()
    if (applyFill(this.doc, this) && this.path.write(this.doc))
      this.doc.fill(rule === 'evenodd' ? 'even-odd' : 'non-zero')
    this.doc.restore()
  }

  /** @throws RangeError for a Path2D, whose commands cannot be read */
  stroke(path?: object): void {
    if (path) throw new RangeError('PdfCanvas.stroke draws the current path only')
    this.doc.save()
    if (applyStroke(this.doc, this, this.matrix) && this.path.write(this.doc)) this.doc.stroke()
    this.doc.restore()
  }

  clip(rule?: 'nonzero' | 'evenodd'): void {
    if (this.path.write(this.doc)) this.doc.clip(rule === 'evenodd' ? 'even-odd' : 'non-zero')
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.paintApart(() => {
      this.rect(x, y, width, height)
      this.fill()
    })
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.paintApart(() => {
      this.rect(x, y, width, height)
      this.stroke()
    })
  }

  /** Paper has nothing to clear. */
  clearRect(): void {}

  fillText(text: string, x: number, y: number): void {
    drawText(this.doc, this, this.matrix, 'fill', text, x, y)
  }

  strokeText(text: string, x: number, y: number): void {
    drawText(this.doc, this, this.matrix, 'stroke', text, x, y)
  }

  measureText(text: string): ReturnType<typeof measureText> {
    return measureText(this.doc, this, text)
  }

  /** Paints a path of its own and leaves the current one as it was, as a canvas does for rectangles. */
  private paintApart(paint: () => void): void {
    const current = this.path
    this.path = new CanvasPath()
    paint()
    this.path = current
  }
}
