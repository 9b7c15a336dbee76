import { type QuarantineReason, quarantineHandling } from '#contract/quarantine.ts'
import type { Texts } from '../text/vi.ts'

/** A reason and its remedy in words; one that a later server names is told by its code. */
export function reasonWords(reason: string, { collect: { quarantine } }: Texts) {
  if (Object.hasOwn(quarantineHandling, reason)) return quarantine.reasons[reason as QuarantineReason]
  return { name: quarantine.otherReason(reason), remedy: quarantine.otherRemedy }
}
