import type { Block } from '../model/model.ts'
import type { ReportWords } from './report-words.ts'
import type { Section } from './section.ts'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/**
 * Joins sections into one run of blocks: "I. …" before each, "1. …" before the headings inside, and tables
 * and figures numbered through the document. Sections without content leave no gap.
 */
export function numberSections(sections: readonly Section[], words: ReportWords): Block[] {
  const blocks = sections
    .filter((section) => section.blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [
      { type: 'heading', level: 1, text: `${romans[index]}. ${title}` },
      ...numberHeadings(blocks),
    ])
  return numberCaptions(blocks, words)
}

function numberHeadings(blocks: readonly Block[]): Block[] {
  let number = 0
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    number += 1
    return { ...block, text: `${number}. ${block.text}` }
  })
}

function numberCaptions(blocks: readonly Block[], words: ReportWords): Block[] {
  let tables = 0
  let figures = 0
  return blocks.map((block) => {
    if (block.type === 'table') {
      tables += 1
      return { ...block, caption: words.tableCaption(tables, block.caption) }
    }
    if (block.type === 'figure') {
      figures += 1
      return { ...block, caption: words.figureCaption(figures, block.caption) }
    }
    return block
  })
}
