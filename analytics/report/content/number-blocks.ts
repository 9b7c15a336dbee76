import type { Block } from '../model/model.ts'
import type { Annexed } from './annexes.ts'
import type { ReportWords } from './report-words.ts'
import type { Section } from './section.ts'

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ')

/** Sections and annexes with their numbers. */
export interface Numbered {
  blocks: Block[]
  annexes: Annexed[]
}

/**
 * Joins sections into one run of blocks: "I. …" before each, "1. …" before the headings inside, and tables
 * and figures numbered through the document and its annexes. Sections without content leave no gap.
 */
export function numberSections(
  sections: readonly Section[],
  annexes: readonly Annexed[],
  words: ReportWords,
): Numbered {
  const number = captionNumbers(words)
  const blocks = sections
    .filter((section) => section.blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [
      { type: 'heading', level: 1, text: `${romans[index]}. ${title}` },
      ...numberHeadings(blocks),
    ])
    .map(number)
  return { blocks, annexes: annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(number) })) }
}

function numberHeadings(blocks: readonly Block[]): Block[] {
  let number = 0
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    number += 1
    return { ...block, text: `${number}. ${block.text}` }
  })
}

/** Numbers the captions of the blocks it is given, one after the other. */
function captionNumbers(words: ReportWords): (block: Block) => Block {
  let tables = 0
  let figures = 0
  return (block) => {
    if (block.type === 'table') {
      tables += 1
      return { ...block, caption: words.tableCaption(tables, block.caption) }
    }
    if (block.type !== 'figure') return block
    figures += 1
    const caption = words.figureCaption(figures, block.caption)
    const { numbers } = block
    return { ...block, caption, numbers: typeof numbers === 'string' ? numbers : { ...numbers, caption } }
  }
}
