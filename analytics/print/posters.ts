import type { Document } from '../report/pdf/document.ts'
import { a4, a5 } from './lengths.ts'
import type { Poster, PrintOptions } from './model.ts'
import { printPages } from './open-print.ts'
import { drawSheetPoster } from './sheet-poster.ts'
import { drawTent } from './tent.ts'

/** Sizes of posters; `tent` is an A4 sheet folded in the middle. */
export type PosterFormat = 'a4' | 'a5' | 'tent'

/** Posters as a PDF, one a page, in parts as they are finished. */
export function renderPosters(
  posters: Iterable<Poster>,
  format: PosterFormat,
  options: PrintOptions,
): AsyncGenerator<Uint8Array> {
  return printPages(posters, options, (doc, poster) => drawPoster(doc, poster, format, options))
}

function drawPoster(doc: Document, poster: Poster, format: PosterFormat, options: PrintOptions): void {
  const paper = format === 'a5' ? a5 : a4
  doc.addPage({ size: [paper.width, paper.height], margin: 0 })
  if (format === 'tent') {
    drawTent(doc, poster, options)
  } else {
    // Sheets of the A series are alike, so one drawing serves both.
    doc.scale(paper.width / a4.width)
    drawSheetPoster(doc, poster, options)
  }
}
