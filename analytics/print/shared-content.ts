import type { Document } from '../report/pdf/document.ts'

interface Stream {
  write(chunk: string): void
  end(): void
}

/** The parts of a page that PDFKit keeps to itself. */
interface PageParts {
  content: Stream
  fonts: Record<string, unknown>
  dictionary: { data: { Contents: Stream | Stream[] } }
}

const partsOf = (doc: Document) => doc.page as unknown as PageParts

/** What many pages show alike, written into the file once. */
export interface SharedContent {
  stream: Stream
  fonts: Record<string, unknown>
}

/** Draws something beside the current page; it is seen on the pages that take it. */
export function recordContent(doc: Document, draw: () => void): SharedContent {
  const page = partsOf(doc)
  const own = page.content
  const stream = doc.ref({}) as unknown as Stream
  page.content = stream
  draw()
  page.content = own
  return { stream, fonts: { ...page.fonts } }
}

/** Puts recorded content onto the current page, above what is drawn on the page itself. */
export function takeContent(doc: Document, { stream, fonts }: SharedContent): void {
  const page = partsOf(doc)
  Object.assign(page.fonts, fonts)
  page.dictionary.data.Contents = [page.content, stream]
}

/** To be called once, when no further page takes it. */
export function endContent({ stream }: SharedContent): void {
  stream.end()
}
