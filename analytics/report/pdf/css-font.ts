import type { FontName } from './fonts.ts'

/** What a canvas font string asks for; the family is always the document's own. */
export interface CanvasFont {
  name: FontName
  size: number
}

/** Reads a canvas font string such as "italic bold 12px Tinos". Weights from 600 on are bold. */
export function parseFont(css: string): CanvasFont {
  const size = Number(/([\d.]+)px/.exec(css)?.[1] ?? 10)
  const isBold = /\b(bold|bolder|[6-9]00)\b/.test(css)
  const isItalic = /\b(italic|oblique)\b/.test(css)
  if (isBold) return { name: isItalic ? 'boldItalic' : 'bold', size }
  return { name: isItalic ? 'italic' : 'regular', size }
}
