import type { ActionRule, LineOwner } from '#contract/actions.ts'
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
    const own = ownLines.find((one) => ownerName(one) === ownerName(owner))
    if (own) return own.line
  }
  return line
}

/** Names whom a line is for. */
export function ownerName(owner: LineOwner): string {
  return 'unitId' in owner ? `unit ${owner.unitId}` : owner.kind
}
