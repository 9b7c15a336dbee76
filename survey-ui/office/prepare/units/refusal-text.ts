import { dayShort } from '#charts/format.ts'
import type { RefusedUnit } from '#contract/unit-map.ts'
import { type Fault, faultText } from '../../fault.ts'
import type { UnitsTexts } from '../../text/units.vi.ts'
import type { Texts } from '../../text/vi.ts'

const mostNames = 5

/** Why a change of units was refused, and what to do first. */
export function refusalText(fault: Fault, words: UnitsTexts, texts: Texts): string {
  if (fault.code !== 'unit_refused') return faultText(fault, texts)
  const { because, day, names = [] } = fault.details as RefusedUnit
  const shown = names.slice(0, mostNames).join('; ') + (names.length > mostNames ? '…' : '')
  return words.refusals[because](day ? dayShort(day) : '', shown)
}
