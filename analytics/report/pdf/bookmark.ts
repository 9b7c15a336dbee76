import { destinationOf } from './contents.ts'
import type { Sheet } from './sheet.ts'

/**
 * Gives a heading a place among the bookmarks and, for a section or annex, in the table of contents.
 * @param top where the heading begins on the page, which is where its line of the contents leads
 */
export function addBookmark(
  sheet: Sheet,
  { level, text, top }: { level: 1 | 2; text: string; top: number },
): void {
  const parent = level === 1 ? sheet.doc.outline : (sheet.chapter ?? sheet.doc.outline)
  const item = parent.addItem(text.normalize('NFC'), { expanded: level === 1 })
  if (level === 2) return
  sheet.chapter = item
  if (sheet.report.contents !== null)
    sheet.doc.addNamedDestination(destinationOf(sheet.contents.length), 'XYZ', null, top, null)
  sheet.contents.push({ text, page: sheet.pages })
}
