import type { Document } from './document.ts'
import { textWidth } from './fonts.ts'
import { page, sizes } from './page.ts'
import { drawArtifact } from './structure.ts'
import { drawText, type TextStyle } from './text.ts'

/**
 * The top margin: the page's number from the second page on, and on every page the line that says that
 * figures are simulated.
 */
export function drawPageFurniture(doc: Document, number: number, demonstration: string | null): void {
  drawArtifact(doc, () => {
    if (demonstration !== null) drawDemonstration(doc, demonstration)
    if (number > 1) drawCentred(doc, String(number), { font: 'regular', size: sizes.body }, page.numberLine)
  })
}

function drawDemonstration(doc: Document, text: string): void {
  const style: TextStyle = { font: 'bold', size: sizes.demonstration }
  const half = textWidth(doc, text, style.font, style.size) / 2 + 10
  const centre = (page.left + page.right) / 2
  const y = page.demonstrationLine - sizes.demonstration * 0.33
  drawCentred(doc, text, style, page.demonstrationLine)
  // Rules to both sides make the line seen without covering anything.
  doc.lineWidth(0.75).strokeColor('#000000')
  doc
    .moveTo(page.left, y)
    .lineTo(centre - half, y)
    .stroke()
  doc
    .moveTo(centre + half, y)
    .lineTo(page.right, y)
    .stroke()
}

function drawCentred(doc: Document, text: string, style: TextStyle, y: number): void {
  drawText(doc, text, style, (page.left + page.right - textWidth(doc, text, style.font, style.size)) / 2, y)
}
