import type { Report, Table } from '../model/model.ts'
import type { ContentsEntry } from './contents.ts'
import type { Document } from './document.ts'
import { type Frame, frames, type Orientation } from './page.ts'
import { drawPageFurniture } from './page-furniture.ts'
import type { Structure } from './structure.ts'
import type { TableLayout } from './table-layout.ts'

/** The page being filled, and how far. */
export interface Sheet {
  doc: Document
  /** Root of the tags. */
  root: Structure
  report: Report
  pages: number
  /** The page being filled. */
  frame: Frame
  /** Where the next block begins. */
  y: number
  /** Sections and annexes with their pages, as far as they are drawn. */
  contents: ContentsEntry[]
  /** Tables measured on the page being filled: a long one is asked for several times. */
  layouts: WeakMap<Table, TableLayout>
  /** Bookmark of the section being drawn. */
  chapter: Document['outline'] | null
}

/** Begins a page, of the same orientation unless told. */
export function startPage(sheet: Sheet, orientation: Orientation | null = null): void {
  if (orientation !== null) sheet.frame = frames[orientation]
  const { width, height, top } = sheet.frame
  sheet.doc.addPage({ size: [width, height], margin: 0 })
  sheet.pages += 1
  sheet.y = top
  drawPageFurniture(sheet, sheet.pages)
}

/** Room left on the page. */
export function roomLeft(sheet: Sheet): number {
  return sheet.frame.bottom - sheet.y
}

/** Begins a page unless there is room for so much; a page that is still empty is kept. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (roomLeft(sheet) < height && sheet.y > sheet.frame.top) startPage(sheet)
}
