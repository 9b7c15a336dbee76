import type { Item, LevelItem, Matrix, Section } from './questionnaire.ts'

/** What stands in a section one below the other: an item by itself, or a matrix with the rows that are shown. */
export type Block = { matrix: null; item: Item } | { matrix: Matrix; rows: [LevelItem, ...LevelItem[]] }

/** The matrix in which an item is a row; null for an item by itself. */
export function matrixOf({ matrices = [] }: Pick<Section, 'matrices'>, item: Item): Matrix | null {
  if (item.type !== 'level' || item.matrix === undefined) return null
  return matrices.find(({ key }) => key === item.matrix) ?? null
}

/** The rows of a matrix, in order. */
export function rowsOf({ items }: Pick<Section, 'items'>, matrix: string): LevelItem[] {
  return items.filter((item) => item.type === 'level').filter((item) => item.matrix === matrix)
}

/**
 * The items in their order, rows of one matrix together. A single row keeps its lead, without which it may say little;
 * a matrix whose rows are all hidden is absent.
 * @param items those shown of the section, or a run of them
 */
export function blocksOf(section: Pick<Section, 'matrices'>, items: readonly Item[]): Block[] {
  const blocks: Block[] = []
  for (const item of items) {
    const matrix = matrixOf(section, item)
    const last = blocks.at(-1)
    if (!matrix || item.type !== 'level') blocks.push({ matrix: null, item })
    else if (last?.matrix === matrix) last.rows.push(item)
    else blocks.push({ matrix, rows: [item] })
  }
  return blocks
}
