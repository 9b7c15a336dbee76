/** How many respondents of one piece answered each dimension and each item. */
export interface PartCounts {
  dimensions: readonly number[]
  items: readonly {
    /** Index of its dimension; null when it is in none. */ dimension: number | null
    answers: number
  }[]
}

/** What of a piece may enter the figures of dimensions and items. */
export interface ShownParts {
  dimensions: boolean[]
  items: boolean[]
}

/**
 * Which dimensions and items of a piece may be shown beside its whole. What 1 to k - 1 respondents answered is left
 * out for good. The whole, less what is shown, would give it: the smallest that at least k answered is left out
 * with it, of the dimensions and of the items of each dimension. A dimension that is left out takes its items along, so
 * that no sum of items is ever more than that of their dimension.
 * @param k fewest respondents that may be told apart, at least 1
 * @param turn decides between equals, so that it is not always the same that goes; whole, at least 0
 * @throws RangeError unless k is whole and at least 1
 */
export function chooseParts({ dimensions, items }: PartCounts, k: number, turn = 0): ShownParts {
  requireK('chooseParts', k)
  const shownDimensions = leaveOut(dimensions, k, turn)
  const shown = items.map(({ answers }) => !isSmall(answers, k))
  for (const [index, isDimensionShown] of shownDimensions.entries()) {
    const places = [...items.keys()].filter((place) => items[place]?.dimension === index)
    const answers = places.map((place) => items[place]?.answers ?? 0)
    for (const [position, stays] of leaveOut(answers, k, turn).entries())
      shown[places[position] ?? -1] = isDimensionShown && stays
  }
  return { dimensions: shownDimensions, items: shown }
}

/** Whether nothing of a piece need be left out. */
export function areAllPartsShown({ dimensions, items }: PartCounts, k: number): boolean {
  requireK('areAllPartsShown', k)
  return ![...dimensions, ...items.map(({ answers }) => answers)].some((count) => isSmall(count, k))
}

/** Which of the counts stay: no small one, and not the smallest other beside it. */
function leaveOut(counts: readonly number[], k: number, turn: number): boolean[] {
  const stays = counts.map((count) => !isSmall(count, k))
  if (!stays.includes(false)) return stays
  const companion = smallestFrom(counts, k, turn)
  return stays.map((stay, index) => stay && index !== companion)
}

function smallestFrom(counts: readonly number[], k: number, turn: number): number {
  const smallest = Math.min(...counts.filter((count) => count >= k))
  const equals = [...counts.keys()].filter((index) => counts[index] === smallest)
  return equals[turn % equals.length] ?? -1
}

function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k
}

function requireK(name: string, k: number): void {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`${name} requires a whole k of at least 1`)
}
