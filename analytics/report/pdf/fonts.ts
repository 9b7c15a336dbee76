import type { Document } from './document.ts'

/** The four faces of the document's one family, by name. */
const fontNames = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type FontName = (typeof fontNames)[number]

/** TrueType files, as bytes. */
export type Fonts = Record<FontName, Uint8Array>

/** Makes the faces known to the document under their names; each is embedded once, with the letters in use. */
export function registerFonts(doc: Document, fonts: Fonts): void {
  for (const name of fontNames) doc.registerFont(name, fonts[name])
}

/** Width in points of a text as it will be drawn. */
export function textWidth(doc: Document, text: string, font: FontName, size: number): number {
  return doc.font(font).fontSize(size).widthOfString(printable(text))
}

/**
 * The letters that are drawn: composed, so that every Vietnamese letter is one glyph and is copied as one;
 * and with plain spaces, so that a search for "84,1 %" finds it. Break lines before this.
 */
export function printable(text: string): string {
  return text.normalize('NFC').replaceAll('\u00a0', ' ')
}
