import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text as a page has it, in points from the lower left corner. */
export interface Mark {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface PageMarks {
  width: number
  height: number
  marks: Mark[]
}

/** The texts of every page with their places. */
export async function pageMarks(bytes: Uint8Array): Promise<PageMarks[]> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
  return Promise.all(
    pages.map(async (asked) => {
      const page = await asked
      const [, , width = 0, height = 0] = page.view
      const { items } = await page.getTextContent()
      const marks = items.flatMap((item): Mark[] =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: item.transform[5],
                width: item.width,
                size: item.height,
              },
            ]
          : [],
      )
      return { width, height, marks }
    }),
  )
}

/** All texts of a document in one line. */
export function allText(pages: readonly PageMarks[]): string {
  return pages
    .flatMap(({ marks }) => marks.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ')
}

const millimetre = 72 / 25.4

/** Texts that reach into the side margins or below the lower one. */
export function overflowing(pages: readonly PageMarks[]): Mark[] {
  const [left, right, bottom] = [30 * millimetre, 20 * millimetre, 20 * millimetre]
  return pages.flatMap(({ width, marks }) =>
    marks.filter(
      (mark) => mark.x < left - 1 || mark.x + mark.width > width - right + 1 || mark.y < bottom - 1,
    ),
  )
}
