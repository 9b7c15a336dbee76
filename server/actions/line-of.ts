import { type ActionRule, type LineOwner, ownerKey } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import { ancestorIds } from '../unit-tree.ts'

/** The line of a unit, 0..1: its own, that of the nearest unit above, that of its kind, or that of the rule. */
export function lineOf(
  { line, ownLines }: Pick<ActionRule, 'line' | 'ownLines'>,
  units: readonly UnitSummary[],
  { unitId, kind }: Pick<UnitSummary, 'unitId' | 'kind'>,
): number {
  const owners: LineOwner[] = [unitId, ...ancestorIds(units, unitId)].map((id) => ({ unitId: id }))
  for (const owner of [...owners, { kind }]) {
    const own = ownLines.find((one) => ownerKey(one) === ownerKey(owner))
    if (own) return own.line
  }
  return line
}
