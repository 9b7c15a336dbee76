import { type AnswerTable, keepRows } from '../../analytics/index.ts'
import { rowBlocks } from './row-blocks.ts'
import type { AnalysisScope } from './scope.ts'
import { stillTold } from './withheld-groups.ts'

/** What is still told of the unit asked about and those below it. @param around rows of all units */
export function ownRows(around: AnswerTable, scope: Pick<AnalysisScope, 'range' | 'withdrawn'>): AnswerTable {
  const [unitIds, isTold] = [new Set(scope.range.unitIds), stillTold(scope)]
  const { of, cells } = rowBlocks(around)
  const isOwn = cells.map(({ labels: [unit, block] }) => {
    const one = { unitId: Number(unit), block: String(block) }
    return unitIds.has(one.unitId) && isTold(one)
  })
  return isOwn.includes(false) ? keepRows(around, (row) => isOwn[of[row] ?? 0] ?? false) : around
}
