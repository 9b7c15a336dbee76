import type { Surface } from './chart-font.ts'
import { palette } from './palette.ts'

/** A rectangle in pixels of the chart. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

const gap = 4

/** Fills a box with thin slanted lines, the sign for a figure that is withheld. Lines, not a pattern, so that it prints as vectors. */
export function drawHatching(surface: Surface, { left, top, width, height }: Box): void {
  surface.save()
  surface.beginPath()
  surface.rect(left, top, width, height)
  surface.clip()
  surface.beginPath()
  for (let x = left - height; x < left + width; x += gap) {
    surface.moveTo(x, top + height)
    surface.lineTo(x + height, top)
  }
  surface.setLineDash([])
  surface.lineWidth = 0.75
  surface.strokeStyle = palette.hatch
  surface.stroke()
  surface.restore()
}

/** A hatched box with an outline: the open mark in place of a dot. */
export function drawOpenMark(surface: Surface, box: Box): void {
  drawHatching(surface, box)
  surface.save()
  surface.setLineDash([])
  surface.lineWidth = 0.75
  surface.strokeStyle = palette.hatch
  surface.strokeRect(box.left, box.top, box.width, box.height)
  surface.restore()
}
