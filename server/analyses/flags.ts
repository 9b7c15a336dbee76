import type { FlagFinding, QualityFlag } from '#contract/analyses.ts'
import type { Figure } from '#contract/office.ts'
import { emptyCell, type PooledSums, poolRows, type Tallies, wholeIndex } from '../../analytics/index.ts'
import { indexMethodOf } from '../figures/index-sums.ts'
import { indexFigure } from '../figures/to-figure.ts'
import type { JudgedRows } from './quality.ts'
import type { AnalysisScope } from './scope.ts'
import { withheldKinds } from './told-kinds.ts'

interface Judged {
  own: JudgedRows
  /** Rows of all units. */
  around: JudgedRows
  /** Answers of the unit's own rows. */
  tallies: Tallies
}

type Sign = (rows: JudgedRows, row: number) => boolean

const isStraight: Sign = ({ lines }, row) => lines.isStraight[row] === 1
const isFast: Sign = ({ times }, row) => times.isFast[row] === 1
const hasLine: Sign = ({ lines }, row) => lines.isEligible[row] === 1
const hasTime: Sign = ({ times }, row) => times.isEligible[row] === 1

const flags: Record<QualityFlag, { bears: Sign; isEligible: Sign }> = {
  straight: { bears: isStraight, isEligible: hasLine },
  fast: { bears: isFast, isEligible: hasTime },
  either: {
    bears: (rows, row) => isStraight(rows, row) || isFast(rows, row),
    isEligible: (rows, row) => hasLine(rows, row) || hasTime(rows, row),
  },
}

/** Each flag with the index without those that bear it, where neither they nor the rest are a small group. */
export function flagFindings(judged: Judged, scope: AnalysisScope): FlagFinding[] {
  return (['straight', 'fast', 'either'] as const).map((flag) => {
    const isHidden =
      isFlagTold(flag, judged.around, scope) || (flag === 'either' && isRegionTold(judged.around, scope))
    return flagFinding(flag, judged, scope, isHidden)
  })
}

function flagFinding(
  flag: QualityFlag,
  { own, tallies }: Judged,
  { figures, method }: AnalysisScope,
  isHidden: boolean,
): FlagFinding {
  const { bears, isEligible } = flags[flag]
  if (isHidden) return { flag, eligible: null, flagged: null, all: figures.whole, without: null }
  let [eligible, flagged] = [0, 0]
  for (let row = 0; row < own.table.rows; row++) {
    if (isEligible(own, row)) eligible++
    if (bears(own, row)) flagged++
  }
  const rest = poolRows(tallies, (row) => !bears(own, row))
  // Of rows only pooled answers are counted here; beside another aggregation they would be another figure.
  const isPooled = method.aggregation === 'pooled_answers' && rest.n >= method.minimumN
  return { flag, eligible, flagged, all: figures.whole, without: isPooled ? figureOf(rest, method) : null }
}

function figureOf(rest: PooledSums, method: AnalysisScope['method']): Figure {
  return indexFigure(
    wholeIndex({ cell: { ...emptyCell(0), whole: rest }, items: [], itemPairs: [] }, indexMethodOf(method)),
    null,
  )
}

/** Whether those that bear a flag, or those that could and do not, are a few anywhere. */
function isFlagTold(flag: QualityFlag, around: JudgedRows, scope: AnalysisScope): boolean {
  const { bears, isEligible } = flags[flag]
  const kindOf = (row: number) => (bears(around, row) ? 1 : isEligible(around, row) ? 0 : -1)
  return withheldKinds(scope, around.table, ['not', 'flagged'], kindOf).size > 0
}

/**
 * The three figures without straight, fast and either give by subtraction what those bear who are one and not the
 * other, and both.
 */
function isRegionTold(around: JudgedRows, scope: AnalysisScope): boolean {
  const regions = ['neither', 'straight', 'fast', 'both']
  const kindOf = (row: number) => Number(isStraight(around, row)) + 2 * Number(isFast(around, row))
  return withheldKinds(scope, around.table, regions, kindOf).size > 0
}
