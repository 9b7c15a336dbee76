import type { Block } from '../model/model.ts'
import { drawFigure, figureHeight } from './figure.ts'
import { drawHeading, headingHeight } from './heading.ts'
import { drawNotes, notesHeight } from './note.ts'
import { drawParagraph, paragraphStart } from './paragraph.ts'
import { ensureRoom, type Sheet, startPage } from './sheet.ts'
import { drawTable, tableStart } from './table.ts'

/**
 * Draws blocks one after the other, over as many pages as they need. Between blocks others get their turn:
 * responses that come in meanwhile must not wait for a whole report.
 * @param roomAfter room that must be left under the last block, on its page
 */
export async function drawBlocks(sheet: Sheet, blocks: readonly Block[], roomAfter: number): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    const isLast = index === blocks.length - 1
    if (block.type === 'heading') ensureRoom(sheet, roomFrom(sheet, blocks, index))
    if (isLast) ensureRoom(sheet, startHeight(sheet, block) + roomAfter)
    drawBlock(sheet, block)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function drawBlock(sheet: Sheet, block: Block): void {
  if (block.type === 'heading') drawHeading(sheet, block)
  else if (block.type === 'paragraph') drawParagraph(sheet, block.text)
  else if (block.type === 'table') drawTable(sheet, block)
  else if (block.type === 'figure') drawFigure(sheet, block)
  else if (block.type === 'note') drawNotes(sheet, [block.text])
  else startPage(sheet)
}

/** Room that a heading needs with the headings after it and the start of what they head. */
function roomFrom(sheet: Sheet, blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (!block) return 0
  const height = startHeight(sheet, block)
  return block.type === 'heading' ? height + roomFrom(sheet, blocks, index + 1) : height
}

function startHeight(sheet: Sheet, block: Block): number {
  switch (block.type) {
    case 'heading':
      return headingHeight(sheet, block)
    case 'paragraph':
      return paragraphStart(sheet, block.text)
    case 'table':
      return tableStart(sheet, block)
    case 'figure':
      return figureHeight(sheet, block)
    case 'note':
      return notesHeight(sheet, [block.text])
    case 'page-break':
      return 0
  }
}
