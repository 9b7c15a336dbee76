import { textWidth } from './fonts.ts'
import { page, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import { drawArtifact } from './structure.ts'
import { drawText, type TextStyle } from './text.ts'

/**
 * The top margin: the page's number from the second page on, and on every page the line that says that
 * figures are simulated.
 */
export function drawPageFurniture(sheet: Sheet, number: number): void {
  const { demonstration } = sheet.report
  drawArtifact(sheet.doc, () => {
    if (demonstration !== null) drawDemonstration(sheet, demonstration)
    if (number > 1) drawCentred(sheet, String(number), { font: 'regular', size: sizes.body }, page.numberLine)
  })
}

function drawDemonstration(sheet: Sheet, text: string): void {
  const { doc, frame } = sheet
  const style: TextStyle = { font: 'bold', size: sizes.demonstration }
  const half = textWidth(doc, text, style.font, style.size) / 2 + 10
  const centre = (frame.left + frame.right) / 2
  const y = page.demonstrationLine - sizes.demonstration * 0.33
  drawCentred(sheet, text, style, page.demonstrationLine)
  // Rules to both sides make the line seen without covering anything.
  doc.lineWidth(0.75).strokeColor('#000000')
  doc
    .moveTo(frame.left, y)
    .lineTo(centre - half, y)
    .stroke()
  doc
    .moveTo(centre + half, y)
    .lineTo(frame.right, y)
    .stroke()
}

function drawCentred({ doc, frame }: Sheet, text: string, style: TextStyle, y: number): void {
  drawText(doc, text, style, (frame.left + frame.right - textWidth(doc, text, style.font, style.size)) / 2, y)
}
