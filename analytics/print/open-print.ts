import PDFDocument from 'pdfkit'
import type { Document } from '../report/pdf/document.ts'
import { type PrintOptions, printFontNames } from './model.ts'

/** An empty document with the print fonts; the same content and `createdAt` give the same bytes. */
function openPrint({ fonts, languages, title, createdAt }: PrintOptions): Document {
  const doc = new PDFDocument({
    margin: 0,
    autoFirstPage: false,
    // None: PDFKit would otherwise open Helvetica, which has no Vietnamese letters.
    font: '',
    pdfVersion: '1.7',
    lang: languages[0] === 'en' ? 'en-GB' : 'vi-VN',
    displayTitle: true,
    info: {
      Title: title.normalize('NFC'),
      Creator: 'Hài Lòng',
      Producer: 'PDFKit',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  for (const name of printFontNames) doc.registerFont(name, fonts[name])
  return doc
}

/**
 * Draws page after page and hands on what is finished, so that hundreds of pages take no more memory than a few
 * and other work goes on in between.
 */
export async function* printPages<Page>(
  pages: Iterable<Page>,
  options: PrintOptions,
  draw: (doc: Document, page: Page) => void,
): AsyncGenerator<Uint8Array> {
  const doc = openPrint(options)
  const finished: Uint8Array[] = []
  doc.on('data', (part: Uint8Array) => finished.push(part))
  for (const page of pages) {
    draw(doc, page)
    await options.pause()
    yield* finished.splice(0)
  }
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  doc.end()
  await ended
  yield* finished
}
