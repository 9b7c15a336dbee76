/**
 * Score of one respondent on a dimension, on the level scale: the mean of the answered items, if enough of them are
 * answered.
 * @param levels one per item of the dimension; null for a missing answer
 * @param minShare least share of items answered, 0..1
 * @returns a mean level, or null with too few answers
 * @throws RangeError when the share is outside 0..1, a level is not finite, or there is no item
 */
export function respondentScore(levels: readonly (number | null)[], minShare = 0.5): number | null {
  if (levels.length === 0) throw new RangeError('respondentScore requires at least one item')
  if (!(minShare >= 0 && minShare <= 1))
    throw new RangeError('respondentScore requires a share between 0 and 1')
  const given = levels.filter((level) => level !== null)
  if (!given.every(Number.isFinite)) throw new RangeError('respondentScore requires finite levels')
  if (given.length === 0 || given.length < minShare * levels.length) return null
  return given.reduce((sum, level) => sum + level, 0) / given.length
}
