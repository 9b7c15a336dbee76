/** One criterion of a dossier rating, from the ballots that answered it. */
export interface CriterionPoints {
  answers: number
  /** Points of the best level. */
  most: number
  /** Mean points; null when nobody answered. */
  mean: number | null
  /** Standard error of the mean; null below two answers, and where the levels are withheld. */
  standardError: number | null
}

/** What a unit's dossiers were given, over the criteria that anybody answered. */
export interface DossierPoints {
  /** Sum of the criteria's mean points; null when nobody answered any. */
  total: number | null
  /** Points that these criteria could give: 18 where all nine were answered. */
  most: number
  /** 95 % interval within 0..most; null where the error of a criterion is not known. */
  interval: { low: number; high: number } | null
}

const z95 = 1.959_963_984_540_054

/**
 * Points of one criterion, such as 0, 1 or 2 for its three levels.
 * @param counts answers per level
 * @param points what each level is worth, at least 0
 * @throws RangeError unless counts are whole and at least 0, and each level has points of at least 0
 * @see Circular 01/2018/TT-VPCP: nine criteria of at most 2 points
 */
export function criterionPoints(counts: readonly number[], points: readonly number[]): CriterionPoints {
  const areCounts = counts.every((count) => Number.isSafeInteger(count) && count >= 0)
  const arePoints = points.every((point) => point >= 0 && point < Infinity)
  if (!areCounts || !arePoints || counts.length !== points.length || points.length === 0) {
    throw new RangeError('criterionPoints requires a whole count of at least 0 and points for each level')
  }
  const answers = sum(counts)
  // Adding 0 makes 0 of -0.
  const most = Math.max(...points) + 0
  if (answers === 0) return { answers, most, mean: null, standardError: null }
  const mean = sum(counts.map((count, level) => count * (points[level] ?? 0))) / answers
  const squares = sum(counts.map((count, level) => count * ((points[level] ?? 0) - mean) ** 2))
  return {
    answers,
    most,
    mean,
    standardError: answers < 2 ? null : Math.sqrt(squares / (answers - 1) / answers),
  }
}

/**
 * The criteria added up, as the rating sheet of a unit adds its rows. Answers of one ballot hang together and counts
 * per criterion do not tell how much: the standard errors are added, which no dependence can exceed, so that the
 * interval is at least wide enough.
 */
export function dossierPoints(criteria: readonly CriterionPoints[]): DossierPoints {
  const rated = criteria.flatMap(({ mean, ...rest }) => (mean === null ? [] : [{ mean, ...rest }]))
  const most = sum(rated.map((criterion) => criterion.most))
  if (rated.length === 0) return { total: null, most, interval: null }
  const total = sum(rated.map(({ mean }) => mean))
  const errors = rated.flatMap(({ standardError }) => (standardError === null ? [] : [standardError]))
  if (errors.length < rated.length) return { total, most, interval: null }
  const half = z95 * sum(errors)
  return { total, most, interval: { low: Math.max(0, total - half), high: Math.min(most, total + half) } }
}

/** Grades in points, the highest first; each holds from its limit on, so that exactly 15 is in the grade from 15. */
export interface PointGrades {
  /** Points of a full rating. */
  most: number
  /** Lower limits, falling, the last 0. */
  from: readonly number[]
}

/**
 * Position of the grade that points belong to: by points where all could be had, otherwise by their share of the most.
 * @throws RangeError unless 0 <= points <= most, most > 0, and the limits fall to 0
 */
export function gradePosition(points: number, most: number, grades: PointGrades): number {
  const falls = grades.from.every((limit, i) => i === 0 || limit < (grades.from[i - 1] ?? 0))
  if (!(most > 0 && points >= 0 && isAtLeast(most, points)) || !falls || grades.from.at(-1) !== 0) {
    throw new RangeError('gradePosition requires points within 0..most and limits that fall to 0')
  }
  return grades.from.findIndex((limit) => isAtLeast(points * grades.most, limit * most))
}

// Means that add up to exactly 15 may come out a few binary digits below.
function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - 1e-9
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
