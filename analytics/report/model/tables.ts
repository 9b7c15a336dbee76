import type { Block, Report, Table } from './model.ts'

/** All tables of a document in its order: those that are printed, and those that hold the numbers of figures or are too large for paper. */
export function tablesOf({ blocks, annexes, unprinted }: Report): Table[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks), ...unprinted].flatMap(tableOf)
}

function tableOf(block: Block): Table[] {
  if (block.type === 'table') return [block]
  return block.type === 'figure' && typeof block.numbers !== 'string' ? [block.numbers] : []
}
