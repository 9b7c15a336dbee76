import { pngOf } from '../overview/png.ts'
import { SvgPen } from './svg-pen.ts'
import { type PictureWords, svgSheet } from './svg-sheet.ts'

/** What a drawing is made with: the part of a canvas that files know too. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'clip'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>

/** A picture that is laid out: its size in CSS pixels, what it shows in a sentence, and how it is drawn. */
export interface Drawing {
  width: number
  height: number
  text: string
  paint: (pen: Pen) => void
}

/** Lays a picture out. @param widthOf width of a text in pixels, in a font as CSS names it */
export type Draw = (widthOf: (text: string, font: string) => number) => Drawing

/** Beyond this width or height browsers draw nothing. */
const longestSide = 16_000

function pen(): CanvasRenderingContext2D {
  const made = document.createElement('canvas').getContext('2d')
  if (!made) throw new Error('this browser draws no canvas')
  return made
}

function laidOut(draw: Draw): Drawing {
  const measure = pen()
  return draw((text, font) => {
    measure.font = font
    return measure.measureText(text).width
  })
}

/** A drawing as an SVG file, under its title. */
export function drawingSvg(draw: Draw, words: PictureWords): Blob {
  const { width, height, text, paint } = laidOut(draw)
  const svg = new SvgPen(width, height, pen())
  paint(svg as unknown as Pen)
  return svgSheet([{ body: svg.text('drawing'), height }], width, words, text)
}

/** A drawing as a picture, as fine as the screen is where browsers can make it so. Null where they cannot. */
export function drawingPng(draw: Draw, words: PictureWords): Promise<Blob | null> {
  const { width, height, paint } = laidOut(draw)
  const scale = Math.min(devicePixelRatio, longestSide / Math.max(width, height))
  const surface = pen()
  Object.assign(surface.canvas, { width: width * scale, height: height * scale })
  surface.scale(scale, scale)
  paint(surface)
  return pngOf([surface.canvas], words, scale)
}
