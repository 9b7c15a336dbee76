import type { FlagFinding, QualityFlag } from '#contract/analyses.ts'
import type { Figure } from '#contract/office.ts'
import {
  emptyCell,
  isPartShown,
  type JudgedLines,
  type JudgedTimes,
  type PooledSums,
  poolRows,
  type Tallies,
  wholeIndex,
} from '../../analytics/index.ts'
import { indexMethodOf } from '../figures/index-sums.ts'
import { indexFigure } from '../figures/to-figure.ts'
import type { AnalysisScope } from './scope.ts'

interface Judged {
  lines: JudgedLines
  times: JudgedTimes
  tallies: Tallies
  whole: Figure
}

/** Each flag with the index without those that bear it, where neither they nor the rest are a small group. */
export function flagFindings(judged: Judged, { method }: Pick<AnalysisScope, 'method'>): FlagFinding[] {
  const { lines, times } = judged
  const isStraight = (row: number) => lines.isStraight[row] === 1
  const isFast = (row: number) => times.isFast[row] === 1
  const finding = (
    flag: QualityFlag,
    isEligible: (row: number) => boolean,
    bears: (row: number) => boolean,
  ) => flagFinding(flag, judged, isEligible, bears, method)
  const straight = finding('straight', (row) => lines.isEligible[row] === 1, isStraight)
  const fast = finding('fast', (row) => times.isEligible[row] === 1, isFast)
  const either = finding(
    'either',
    (row) => lines.isEligible[row] === 1 || times.isEligible[row] === 1,
    (row) => isStraight(row) || isFast(row),
  )
  return [
    straight,
    fast,
    hasSmallRegion(judged, method.minimumN) ? { ...either, flagged: null, without: null } : either,
  ]
}

function flagFinding(
  flag: QualityFlag,
  { tallies, whole }: Judged,
  isEligible: (row: number) => boolean,
  bears: (row: number) => boolean,
  method: AnalysisScope['method'],
): FlagFinding {
  const { minimumN, aggregation } = method
  let [eligible, flagged] = [0, 0]
  for (let row = 0; row < tallies.answered.length; row++) {
    if (isEligible(row)) eligible++
    if (bears(row)) flagged++
  }
  const isShown = isPartShown(flagged, eligible, minimumN) && eligible >= minimumN
  const rest = poolRows(tallies, (row) => !bears(row))
  return {
    flag,
    eligible,
    flagged: isShown ? flagged : null,
    all: whole,
    // Of rows only pooled answers are counted here; beside another aggregation they would be another figure.
    without:
      isShown && rest.n >= minimumN && aggregation === 'pooled_answers' ? figureOf(rest, method) : null,
  }
}

function figureOf(rest: PooledSums, method: AnalysisScope['method']): Figure {
  return indexFigure(
    wholeIndex({ cell: { ...emptyCell(0), whole: rest }, items: [], itemPairs: [] }, indexMethodOf(method)),
    null,
  )
}

/**
 * The three figures without straight, fast and either give by subtraction what those bear who are one and not the
 * other, and both.
 */
function hasSmallRegion({ lines, times }: Judged, k: number): boolean {
  const regions = [0, 0, 0, 0]
  for (let row = 0; row < lines.isStraight.length; row++) {
    const region = (lines.isStraight[row] ?? 0) + 2 * (times.isFast[row] ?? 0)
    regions[region] = (regions[region] ?? 0) + 1
  }
  return regions.slice(1).some((count) => count > 0 && count < k)
}
