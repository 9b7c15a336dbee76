import { arcCurves, identity, type Matrix, multiply, SvgShape, short, transformPoint } from './svg-shape.ts'

const turn = 2 * Math.PI
const anchors: Record<string, string> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
}
/** How far below the point the baseline lies, in shares of the letters' size. */
const baselines: Record<string, number> = { top: 0.93, hanging: 0.8, middle: 0.35, bottom: -0.24 }

const firstStyle = {
  fillStyle: '#000',
  strokeStyle: '#000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [] as number[],
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Stands in for a 2D context of Chart.js and writes what it draws as SVG: lines stay lines and text stays text. */
export class SvgPen {
  readonly canvas: { width: number; height: number; style: Record<string, string>; getContext: () => SvgPen }
  private readonly parts: string[] = []
  private readonly measure: CanvasRenderingContext2D
  private readonly shape = new SvgShape()
  private style = { ...firstStyle }
  private matrix: Matrix = identity
  private readonly saved: { style: typeof firstStyle; matrix: Matrix; groups: number }[] = []
  /** Groups that clip and are still open. */
  private groups = 0
  private clips = 0

  /** @param measure a real context, which alone knows how wide a text is */
  constructor(width: number, height: number, measure: CanvasRenderingContext2D) {
    this.measure = measure
    this.canvas = { width, height, style: {}, getContext: () => this }
    // What Chart.js sets and reads as properties of a context.
    for (const key of Object.keys(firstStyle) as (keyof typeof firstStyle)[])
      if (key !== 'dash')
        Object.defineProperty(this, key, {
          get: () => this.style[key],
          set: (value) => Object.assign(this.style, { [key]: value }),
        })
  }

  /** All that was drawn. @param prefix makes the names of clips unlike those of other charts on the sheet */
  text(prefix: string): string {
    const open = '</g>'.repeat(this.groups)
    // The names alone: the attribute `clip-path` begins like them.
    return (this.parts.join('') + open).replace(/(id="|url\(#)clip-/g, `$1${prefix}-clip-`)
  }

  save(): void {
    this.saved.push({ style: { ...this.style }, matrix: this.matrix, groups: this.groups })
  }

  restore(): void {
    const last = this.saved.pop()
    if (!last) return
    this.parts.push('</g>'.repeat(this.groups - last.groups))
    ;({ style: this.style, matrix: this.matrix, groups: this.groups } = last)
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

  setTransform(...map: number[]): void {
    this.matrix = map.length === 6 ? (map as unknown as Matrix) : identity
  }

  resetTransform(): void {
    this.matrix = identity
  }

  setLineDash(lengths: number[]): void {
    this.style.dash = [...lengths]
  }

  getLineDash(): number[] {
    return [...this.style.dash]
  }

  beginPath(): void {
    this.shape.begin()
  }

  moveTo(x: number, y: number): void {
    this.shape.move(transformPoint(this.matrix, [x, y]))
  }

  lineTo(x: number, y: number): void {
    this.shape.line(transformPoint(this.matrix, [x, y]))
  }

  bezierCurveTo(...[a, b, c, d, x, y]: [number, number, number, number, number, number]): void {
    this.shape.curve(
      [[a, b] as const, [c, d] as const, [x, y] as const].map((point) => transformPoint(this.matrix, point)),
    )
  }

  arc(x: number, y: number, radius: number, start: number, end: number, isBack = false): void {
    const whole = Math.abs(end - start) >= turn
    const rest = ((((end - start) % turn) + turn) % turn) - (isBack ? turn : 0)
    const sweep = whole ? (isBack ? -turn : turn) : rest
    const { from, curves } = arcCurves([x, y], radius, start, sweep)
    this.shape.line(transformPoint(this.matrix, from))
    for (const curve of curves) this.shape.curve(curve.map((point) => transformPoint(this.matrix, point)))
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.shape.close()
  }

  closePath(): void {
    this.shape.close()
  }

  fill(): void {
    this.paint(this.shape.text, this.fillWords())
  }

  /** @throws RangeError for a Path2D, whose commands cannot be read */
  stroke(path?: object): void {
    if (path) throw new RangeError('SvgPen.stroke draws the current path only')
    this.paint(this.shape.text, this.strokeWords())
  }

  clip(): void {
    const name = `clip-${this.clips++}`
    this.parts.push(
      `<clipPath id="${name}"><path d="${this.shape.text}"/></clipPath><g clip-path="url(#${name})">`,
    )
    this.groups++
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.paint(this.boxOf(x, y, width, height), this.fillWords())
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.paint(this.boxOf(x, y, width, height), this.strokeWords())
  }

  /** A fresh sheet has nothing to clear. */
  clearRect(): void {}

  fillText(text: string, x: number, y: number): void {
    this.write(text, x, y, this.fillWords())
  }

  strokeText(text: string, x: number, y: number): void {
    this.write(text, x, y, this.strokeWords())
  }

  measureText(text: string): TextMetrics {
    const { font, textAlign, textBaseline } = this.style
    Object.assign(this.measure, { font, textAlign, textBaseline })
    return this.measure.measureText(text)
  }

  private boxOf(x: number, y: number, width: number, height: number): string {
    const box = new SvgShape()
    const corners = [
      [x, y] as const,
      [x + width, y] as const,
      [x + width, y + height] as const,
      [x, y + height] as const,
    ]
    for (const corner of corners) box.line(transformPoint(this.matrix, corner))
    box.close()
    return box.text
  }

  private paint(d: string, words: string): void {
    if (d !== '') this.parts.push(`<path d="${d}" ${words}/>`)
  }

  private write(text: string, x: number, y: number, words: string): void {
    if (text === '') return
    const { font, textAlign, textBaseline } = this.style
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10)
    const weight = /\b(bold|[6-9]00)\b/.test(font) ? ' font-weight="600"' : ''
    const below = (baselines[textBaseline] ?? 0) * size
    const map = multiply(this.matrix, [1, 0, 0, 1, x, y + below])
      .map(short)
      .join(' ')
    this.parts.push(
      `<text transform="matrix(${map})" font-size="${short(size)}"${weight} text-anchor="${anchors[textAlign] ?? 'start'}" ${words}>${escaped(text)}</text>`,
    )
  }

  private fillWords(): string {
    const { fillStyle, globalAlpha } = this.style
    return `fill="${escaped(String(fillStyle))}"${globalAlpha < 1 ? ` opacity="${short(globalAlpha)}"` : ''}`
  }

  private strokeWords(): string {
    const { strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this.style
    const scale = Math.hypot(this.matrix[0], this.matrix[1])
    const dashes = dash.some((length) => length > 0)
      ? ` stroke-dasharray="${dash.map((length) => short(length * scale)).join(' ')}" stroke-dashoffset="${short(lineDashOffset * scale)}"`
      : ''
    const alpha = globalAlpha < 1 ? ` opacity="${short(globalAlpha)}"` : ''
    return `fill="none" stroke="${escaped(String(strokeStyle))}" stroke-width="${short(lineWidth * scale)}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"${dashes}${alpha}`
  }
}
