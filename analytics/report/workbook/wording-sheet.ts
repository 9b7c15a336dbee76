import type { Block, Report } from '../model/model.ts'
import { textCell } from './cells.ts'
import { markStyle, noteStyle, type Sheet, type SheetRow, titleStyle } from './sheet.ts'
import type { WorkbookWords } from './workbook-words.ts'

type Style = Parameters<typeof textCell>[1]

const bold: Style = { fontWeight: 'bold' }

/** Everything the document says in words, line by line in its order; where a table stands, its caption. */
export function wordingSheet(report: Report, words: WorkbookWords): Sheet {
  const { head, title, subtitle, demonstration, blocks, annexes, signature, recipients } = report
  const lines = [
    ...Object.values(head).map((text) => line(text)),
    ...[title, ...subtitle].map((text) => line(text, { ...titleStyle, wrap: false })),
    ...(demonstration === null ? [] : [line(demonstration, markStyle)]),
    ...blocks.flatMap(linesOf),
    ...annexes.flatMap(({ label, title: name, attached, blocks: own }) => [
      line(`${label}. ${name}`, titleStyle),
      line(attached, noteStyle),
      ...own.flatMap(linesOf),
    ]),
    ...[signature.authority, signature.position, signature.name].map((text) => line(text ?? '', bold)),
    line(recipients.head, bold),
    ...recipients.lines.map((text) => line(text)),
  ]
  const used = lines.filter(([cell]) => cell !== null)
  return { sheet: words.wording, data: used, columns: [{ width: 95 }], showGridLines: false }
}

function line(text: string, style?: Style): SheetRow {
  return [textCell(text, { wrap: true, ...style })]
}

function linesOf(block: Block): SheetRow[] {
  switch (block.type) {
    case 'heading':
      return [line(block.text, bold)]
    case 'paragraph':
      return [line(block.text)]
    case 'note':
      return [line(block.text, noteStyle)]
    case 'table':
      return [line(block.caption, noteStyle)]
    case 'figure':
      return [line(block.caption, noteStyle), line(block.alternative)]
    case 'page-break':
      return []
  }
}
