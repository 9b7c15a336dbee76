import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF as copying from it gives, pages joined by line ends, runs of space as one. */
export async function textOfPdf(path: string): Promise<string> {
  return (await pagesOfPdf(readFileSync(path))).join('\n')
}

/** The text of each page of a PDF, runs of space as one. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push(text.replace(/\s+/g, ' '))
  }
  await document.destroy()
  return pages
}
