/** Why a figure is not shown: too few respondents, or because it would give a small one away. */
export type Withheld = 'small' | 'complementary' | null

/**
 * Which of the cells that add up to a shown total must be withheld. Cells with fewer than k respondents
 * are; and where the withheld ones could be had by subtracting the others from the total (only one, or
 * together fewer than k), the smallest shown cells are withheld with them. Cells of nobody stay: zero
 * says nothing about anyone.
 *
 * A cell may be kept back for reasons outside this table: then nobody may get it by subtraction either, so that
 * at least two are withheld together.
 * @param counts respondents per cell
 * @param k fewest respondents that may be shown, at least 1
 * @param isTotalShown whether the sum of the cells is shown anywhere
 * @param kept which cells are kept back beforehand; left out: none
 */
export function withholdCells(
  counts: readonly number[],
  k: number,
  isTotalShown = true,
  kept: readonly boolean[] = [],
): Withheld[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('withholdCells requires a whole k of at least 1')
  const withheld = counts.map((count, index): Withheld => {
    if (count > 0 && count < k) return 'small'
    return count > 0 && kept[index] ? 'complementary' : null
  })
  if (!isTotalShown) return withheld
  while (isOpenToSubtraction(counts, withheld, k)) {
    const next = smallestShown(counts, withheld)
    if (next === null) break
    withheld[next] = 'complementary'
  }
  return withheld
}

function isOpenToSubtraction(counts: readonly number[], withheld: readonly Withheld[], k: number): boolean {
  const hidden = counts.filter((_, index) => withheld[index] !== null)
  // One alone is what the others leave of the total.
  return hidden.length === 1 || (hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) < k)
}

function smallestShown(counts: readonly number[], withheld: readonly Withheld[]): number | null {
  let smallest: number | null = null
  for (const [index, count] of counts.entries()) {
    if (count === 0 || withheld[index] !== null) continue
    if (smallest === null || count < (counts[smallest] ?? 0)) smallest = index
  }
  return smallest
}

/**
 * Answers per level, or null where they would tell what single respondents chose: where fewer than k chose
 * another level than the commonest, whoever knows those few knows the answers of all. Nobody's answers tell nothing.
 * @param counts answers per level
 * @param k fewest respondents that may be told apart, at least 1
 * @throws RangeError unless the counts are whole and k is at least 1
 */
export function shownLevels(counts: readonly number[], k: number): number[] | null {
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new RangeError('shownLevels requires whole counts of at least 0')
  if (!Number.isInteger(k) || k < 1) throw new RangeError('shownLevels requires a whole k of at least 1')
  const all = counts.reduce((sum, count) => sum + count, 0)
  const others = all - Math.max(0, ...counts)
  return all > 0 && others < k ? null : counts.map((count) => count + 0)
}
