import type { Withdrawn } from '../queries/analysed.ts'

/** Something counted of a unit in a block. */
export interface InBlock {
  unitId: number
  /** A survey in a quarter, `7 2026-04-01`. */
  block: string
}

/**
 * Everything of which whoever has kept earlier answers holds a sum. Rows of a settled quarter never change but by what is
 * withdrawn. So the answers told of a block are, one after the other, the block as it was settled and what each
 * withdrawal left of it; by subtraction they give what was withdrawn, unit by unit. Each of these is a block of its own
 * here, and passes the rules by itself: what may be told never grows, and no two answers differ by a few.
 * @param partOf what of a block can be asked for by itself; the block unless told otherwise
 */
export function editionBlocks<Row extends InBlock>(
  rows: readonly Row[],
  withdrawn: readonly Withdrawn[],
  partOf: (block: string) => string = (block) => block,
): Row[] {
  const foldOf = new Map(withdrawn.map((one) => [nameOf(one), one.fold]))
  const parts = Map.groupBy(rows, ({ block }) => partOf(block))
  return [...parts].flatMap(([part, own]) => {
    const settled = own.map((row) => ({ ...row, block: part }))
    const gone = own.filter((row) => foldOf.has(nameOf(row)))
    if (gone.length === 0) return settled
    const folds = new Set(gone.map((row) => foldOf.get(nameOf(row)) ?? 0))
    const rests = [...folds].flatMap((fold) =>
      own
        .filter((row) => (foldOf.get(nameOf(row)) ?? Number.POSITIVE_INFINITY) > fold)
        .map((row) => ({ ...row, block: `${part} after ${fold}` })),
    )
    const alone = gone.map((row) => ({ ...row, block: `${row.block} of ${row.unitId}` }))
    return [...settled, ...rests, ...alone]
  })
}

function nameOf({ unitId, block }: InBlock): string {
  return `${unitId} ${block}`
}
