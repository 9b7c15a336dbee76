import type { Sheet } from './sheet.ts'
import { drawArtifact } from './structure.ts'
import type { TextRoom } from './text.ts'

/** Draws a short line under what was drawn last, in the middle of its room. */
export function drawRule(sheet: Sheet, room: TextRoom, width: number): void {
  const centre = room.x + room.width / 2
  const y = sheet.y + 1.5
  drawArtifact(sheet.doc, () => {
    sheet.doc.lineWidth(0.75).strokeColor('#000000')
    sheet.doc
      .moveTo(centre - width / 2, y)
      .lineTo(centre + width / 2, y)
      .stroke()
  })
  sheet.y += 3
}
