import type { Report } from '../model/model.ts'
import { drawLines } from './draw-lines.ts'
import { drawRun } from './draw-run.ts'
import { textWidth } from './fonts.ts'
import { frames, paragraphGap, roomOf, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import { addStructure, drawArtifact, type Structure } from './structure.ts'
import { drawText, lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

/** A line of the table of contents. */
export interface ContentsEntry {
  text: string
  /** From 1. */
  page: number
}

/** Where the table of contents goes once all pages are known. */
export interface ContentsPlace {
  y: number
  /** One for each entry, to which its text belongs. */
  links: Structure[]
}

/** The name of the place in the file to which an entry leads. @param index of the entry, from 0 */
export function destinationOf(index: number): string {
  return `contents-${String(index + 1).padStart(3, '0')}`
}

const frame = frames.portrait
const numberRoom = 30
const room: TextRoom = { x: frame.left, width: roomOf(frame) - numberRoom, align: 'left' }
const head: TextStyle = { font: 'bold', size: sizes.body }
const line: TextStyle = { font: 'regular', size: sizes.caption }

/** Leaves room for the table of contents on the first page, and makes it lead; null for a document without one. */
export function reserveContents(sheet: Sheet, report: Report): ContentsPlace | null {
  if (report.contents === null) return null
  drawRun(sheet, report.contents, { style: head, room: { ...room, width: roomOf(frame), align: 'center' } })
  sheet.y += paragraphGap
  const { y } = sheet
  const node = addStructure(sheet.doc, sheet.root, 'TOC')
  const links = titlesOf(report).map((text, index) => leadTo(sheet, node, text, index))
  sheet.y += 2 * paragraphGap
  return { y, links }
}

/** Makes the room of an entry a link. It is made now: PDFKit places links by the page that was begun last. */
function leadTo(sheet: Sheet, node: Structure, text: string, index: number): Structure {
  const { doc, y } = sheet
  const height = entryHeight(sheet, text)
  const link = addStructure(doc, addStructure(doc, addStructure(doc, node, 'TOCI'), 'Reference'), 'Link')
  doc.goTo(frame.left, y, roomOf(frame), height, destinationOf(index), {
    // The published types lag behind PDFKit, which reads the one as a node and the other as text.
    structParent: link,
    Contents: Object(text.normalize('NFC')),
  } as object)
  sheet.y += height
  return link
}

/** Writes the entries into the room left for them, on the first page. */
export function drawContents(sheet: Sheet, { y, links }: ContentsPlace): void {
  sheet.doc.switchToPage(0)
  let top = y
  for (const [index, entry] of sheet.contents.entries()) {
    drawEntry(sheet, entry, top, links[index] ?? sheet.root)
    top += entryHeight(sheet, entry.text)
  }
}

/** Titles of sections and annexes, in the order in which they are drawn. */
function titlesOf({ blocks, annexes }: Report): string[] {
  const sections = blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [block.text] : [],
  )
  return [...sections, ...annexes.map(({ label, title }) => `${label}. ${title}`)]
}

function entryHeight({ doc }: Sheet, text: string): number {
  return linesOf(doc, text, line, room).length * lineHeight(line)
}

function drawEntry(sheet: Sheet, { text, page }: ContentsEntry, top: number, link: Structure): void {
  const { doc } = sheet
  const lines = linesOf(doc, text, line, room)
  const number = String(page)
  const last = lines.at(-1)?.width ?? 0
  const y = top + (lines.length - 0.5) * lineHeight(line) + line.size * 0.33
  const right = frame.right - textWidth(doc, number, line.font, line.size)
  link.add(() => {
    drawLines(doc, lines, line, room, { top })
    drawText(doc, ` ${number}`, line, right - textWidth(doc, ' ', line.font, line.size), y)
  })
  drawArtifact(doc, () => drawLeader(sheet, frame.left + last + 4, right - 4, y))
}

/** Dots that lead the eye from a title to its page. */
function drawLeader({ doc }: Sheet, from: number, to: number, y: number): void {
  if (to - from < 12) return
  doc.lineWidth(0.75).strokeColor('#000000').dash(0.75, { space: 3 })
  doc.moveTo(from, y).lineTo(to, y).stroke().undash()
}
