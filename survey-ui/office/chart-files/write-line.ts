import type { Pen } from './drawing.ts'

/** Width of a text in pixels. */
export type Measure = (text: string) => number

/** Writes a line at a point. */
export function write(
  pen: Pen,
  text: string,
  at: [number, number],
  colour: string,
  align: CanvasTextAlign,
): void {
  Object.assign(pen, { fillStyle: colour, textAlign: align })
  pen.fillText(text, ...at)
}
