import type { Cell } from './cell.ts'
import type { FigureChart } from './chart.ts'

/** A document as plain JSON data, in the order it is read; what draws it knows nothing of figures. */
export interface Report {
  about: ReportSubject
  language: 'vi' | 'en'
  /** Line at the top of every page where the figures are made up; null for real ones. */
  demonstration: string | null
  head: DecreeHead
  /** Kind of document, in capitals: BÁO CÁO. */
  title: string
  /** What it is about (trích yếu), one line each. */
  subtitle: string[]
  /** Head of the table of contents under the title; null for a short document. */
  contents: string | null
  blocks: Block[]
  signature: Signature
  recipients: Recipients
  /** After the signature, each on pages of its own. */
  annexes: Annex[]
  /** Tables too large for paper, which only the workbook has. */
  unprinted: Table[]
}

export interface Annex {
  /** "Phụ lục I". */
  label: string
  title: string
  /** "(Kèm theo Báo cáo số … ngày …)". */
  attached: string
  orientation: 'portrait' | 'landscape'
  blocks: Block[]
}

export type ReportKind = 'province' | 'unit' | 'field' | 'quarter' | 'dossier'

/** What the document is about, for whoever files it; none of it is printed as it stands here. */
export interface ReportSubject {
  kind: ReportKind
  instrument: string
  unit: { code: string; name: string }
  /** First and last month, YYYY-MM, both included. */
  from: string
  to: string
  /** Day whose map of units is used, YYYY-MM-DD. */
  asOf: string
  /** Keys of the surveys whose figures it tells. */
  surveys: string[]
  /** Null while no survey of the instrument exists. */
  method: { key: string; version: number; hash: string } | null
  /** Whether another method than that of the surveys was used: the figures are then not the published ones. */
  isRecomputed: boolean
}

/** The head of an official document after Decree 30/2020/NĐ-CP. */
export interface DecreeHead {
  /** Quốc hiệu and tiêu ngữ. */
  nation: string
  motto: string
  superiorAgency: string
  issuingAgency: string
  /** "Số: 12/BC-SNV". */
  number: string
  /** "Hà Nội, ngày 05 tháng 9 năm 2026". */
  placeAndDay: string
}

export type Block = Heading | Paragraph | Table | Figure | Note | PageBreak

/** Level 1 is "I. KẾT QUẢ CHUNG", level 2 "1. …". */
export interface Heading {
  type: 'heading'
  level: 1 | 2
  text: string
}

export interface Paragraph {
  type: 'paragraph'
  text: string
}

/** A remark in small letters. */
export interface Note {
  type: 'note'
  text: string
}

export interface PageBreak {
  type: 'page-break'
}

export interface Table {
  type: 'table'
  /** Names the table for good, in whatever language and edition: `dimensions`, `units-commune`. */
  key: string
  /** "Bảng 1. …", above the table. */
  caption: string
  columns: Column[]
  rows: Row[]
  /** Lines under the table. */
  notes: string[]
}

/** One cell per column, or a line of its own that names the rows after it. */
export type Row = { cells: Cell[] } | { group: string }

export interface Column {
  head: string
  /** Share of the table's width; the shares of a table add up to 1. */
  width: number
  /** `decimal` lines numbers up at their decimal mark. */
  align: 'left' | 'center' | 'decimal'
}

export interface Figure {
  type: 'figure'
  /** "Biểu đồ 1. …", under the picture. */
  caption: string
  /** What the picture shows, for those who cannot see it. */
  alternative: string
  /** In points; the width is that of the text. */
  height: number
  chart: FigureChart
  /** Where its numbers stand: key of a table of the document, or a table that is not printed. */
  numbers: string | Table
}

export interface Signature {
  /** TM., KT., TL. or TUQ. with its body; null when the signer signs in the own right. */
  authority: string | null
  position: string
  name: string | null
}

export interface Recipients {
  head: string
  lines: string[]
}
