import type { FlagFinding, QualityFlag } from '#contract/analyses.ts'
import type { Figure } from '#contract/office.ts'
import {
  isPartShown,
  type JudgedLines,
  type JudgedTimes,
  poolRows,
  type Tallies,
} from '../../analytics/index.ts'
import { pooledFigure } from '../figures/to-figure.ts'
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
  { minimumN, scaleLevels }: AnalysisScope['method'],
): FlagFinding {
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
    without: isShown && rest.n >= minimumN ? pooledFigure(rest, scaleLevels, null) : null,
  }
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
