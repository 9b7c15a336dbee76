import type { Block, Report, Table } from './model.ts'

/** All tables of a document in its order: those that are printed, and those that hold the numbers of figures. */
export function tablesOf({ blocks, annexes }: Report): Table[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap(tableOf)
}

function tableOf(block: Block): Table[] {
  if (block.type === 'table') return [block]
  return block.type === 'figure' && typeof block.numbers !== 'string' ? [block.numbers] : []
}
