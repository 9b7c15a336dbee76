import type { Recipients, Report, Signature } from '../model/model.ts'
import { drawRun } from './draw-run.ts'
import { frames, paragraphGap, roomOf, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import { lineHeight, type TextRoom, type TextStyle } from './text.ts'

const frame = frames.portrait
const textRoom = roomOf(frame)
const left: TextRoom = { x: frame.left, width: textRoom * 0.48, align: 'left' }
const right: TextRoom = { x: frame.left + textRoom * 0.5, width: textRoom * 0.5, align: 'center' }

const recipientsHead: TextStyle = { font: 'boldItalic', size: 12 }
const recipientsLine: TextStyle = { font: 'regular', size: 11 }
const signer: TextStyle = { font: 'bold', size: sizes.body }

/** Room for the signature and the seal. */
const handSpace = 64
const above = 14

/** Room for signature and recipients, under the paragraph's own gap. */
export function signatureHeight({ signature, recipients }: Report): number {
  const lines = [signature.authority, signature.position, signature.name].filter(
    (text) => text !== null,
  ).length
  const right = lines * lineHeight(signer) + handSpace
  const left = lineHeight(recipientsHead) + recipients.lines.length * lineHeight(recipientsLine)
  return paragraphGap + above + Math.max(right, left)
}

/** Draws who signs at the lower right and who receives at the lower left, together on one page. */
export function drawSignature(sheet: Sheet, signature: Signature, recipients: Recipients): void {
  const top = sheet.y + above
  sheet.y = top
  for (const text of [signature.authority, signature.position]) {
    if (text !== null) drawRun(sheet, text.toUpperCase(), { style: signer, room: right })
  }
  sheet.y += handSpace
  if (signature.name !== null) drawRun(sheet, signature.name, { style: signer, room: right })
  const end = sheet.y
  sheet.y = top
  drawRun(sheet, recipients.head, { style: recipientsHead, room: left })
  for (const line of recipients.lines) drawRun(sheet, line, { style: recipientsLine, room: left })
  sheet.y = Math.max(end, sheet.y)
}
