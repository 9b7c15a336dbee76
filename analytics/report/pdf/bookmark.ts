import type { Sheet } from './sheet.ts'

/** Gives a heading a place among the bookmarks and, for a section or annex, in the table of contents. */
export function addBookmark(sheet: Sheet, level: 1 | 2, text: string): void {
  const parent = level === 1 ? sheet.doc.outline : (sheet.chapter ?? sheet.doc.outline)
  const item = parent.addItem(text.normalize('NFC'), { expanded: level === 1 })
  if (level === 2) return
  sheet.chapter = item
  sheet.contents.push({ text, page: sheet.pages })
}
