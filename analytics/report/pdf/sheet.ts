import type { Report } from '../model/model.ts'
import type { Document } from './document.ts'
import { page } from './page.ts'
import { drawPageFurniture } from './page-furniture.ts'
import type { Structure } from './structure.ts'

/** The page being filled, and how far. */
export interface Sheet {
  doc: Document
  /** Root of the tags. */
  root: Structure
  report: Report
  pages: number
  /** Where the next block begins. */
  y: number
  /** Bookmark of the section being drawn. */
  chapter: Document['outline'] | null
}

/** Begins a page. */
export function startPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.pages += 1
  sheet.y = page.top
  drawPageFurniture(sheet.doc, sheet.pages, sheet.report.demonstration)
}

/** Room left on the page. */
export function roomLeft(sheet: Sheet): number {
  return page.bottom - sheet.y
}

/** Begins a page unless there is room for so much; a page that is still empty is kept. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (roomLeft(sheet) < height && sheet.y > page.top) startPage(sheet)
}
