import type { LineOwner } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Texts } from '../../text/vi.ts'
import { unitName } from '../../unit-tree.ts'

/** Whom a line is for, in words; a unit that has ended by its number. */
export function ownerName(
  owner: LineOwner,
  units: readonly UnitSummary[],
  language: 'vi' | 'en',
  texts: Pick<Texts, 'kinds'>,
): string {
  if ('kind' in owner) return texts.kinds[owner.kind]
  const unit = units.find(({ unitId }) => unitId === owner.unitId)
  return unit ? unitName(unit, language) : `#${owner.unitId}`
}
