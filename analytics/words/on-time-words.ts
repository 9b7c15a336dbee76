import type { ChartLanguage } from '../charts/estimate.ts'
import { decimal } from '../charts/format.ts'

/** Dossiers handled and dossiers on time; numbers of dossiers are no numbers of answers. */
interface OnTimeCounts {
  handled: { readonly dossiers: number }
  onTime: { readonly dossiers: number }
}

/**
 * The rate of dossiers on time as it is published: percent with two decimals, 99,94 %. It reads 100 % only where every
 * dossier was on time, and 0 % only where none was: one late dossier of a million is still a late dossier. Computed
 * in whole numbers, so that no binary fraction decides.
 * @throws RangeError unless both are whole, 0 ≤ on time ≤ handled and handled > 0
 */
export function onTimePercent({ handled, onTime }: OnTimeCounts, language: ChartLanguage): string {
  const shown = decimal(hundredths(onTime.dossiers, handled.dossiers) / 100, language, 2)
  return language === 'vi' ? `${shown}\u00a0%` : `${shown}%`
}

function hundredths(onTime: number, handled: number): number {
  const isPossible = Number.isSafeInteger(onTime) && Number.isSafeInteger(handled) && onTime >= 0
  if (!isPossible || handled <= 0 || onTime > handled)
    throw new RangeError('onTimePercent requires whole counts with 0 <= on time <= handled and handled > 0')
  if (onTime === handled) return 10_000
  if (onTime === 0) return 0
  const rounded = Number((BigInt(onTime) * 20_000n + BigInt(handled)) / (2n * BigInt(handled)))
  return Math.min(9999, Math.max(1, rounded))
}
