import { drawHatching } from '#charts/hatching.ts'
import { coloursOfLevels, palette } from '#charts/palette.ts'
import type { Pen } from '../chart-files/drawing.ts'
import { type heatKind, heatSteps } from './heat.ts'

// What the cells of a drawn heat map and its legend have in common.

/** From the lowest step to the highest. */
export const heatColours = coloursOfLevels(heatSteps)

/** A rectangle in pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A cell without a number: hatched where it is withheld, pale where nobody answered. */
export function paintSign(pen: Pen, box: Box, kind: ReturnType<typeof heatKind>): void {
  if (kind === 'withheld') drawHatching(pen as CanvasRenderingContext2D, box)
  else {
    pen.fillStyle = palette.ground
    pen.fillRect(box.left, box.top, box.width, box.height)
  }
}
