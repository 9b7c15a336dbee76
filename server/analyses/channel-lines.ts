import type { Quality } from '#contract/analyses.ts'
import type { JudgedRows } from './quality.ts'
import type { AnalysisScope } from './scope.ts'
import { withheldKinds } from './told-kinds.ts'

/**
 * Straight lines by channel. All lines that can be judged, straight ones and others each add up to totals that are shown, so
 * each of them passes suppression; where straight ones may not be told, all lines still may.
 */
export function channelRows(own: JudgedRows, around: JudgedRows, scope: AnalysisScope): Quality['channels'] {
  const label = own.table.labels.channel
  const [lines = new Set(), ...parts] = withheldChannels(around, scope)
  const { isEligible, isStraight } = own.lines
  return (label?.names ?? []).map((channel, place) => {
    const isHidden = lines.has(channel)
    const isSplit = !isHidden && !parts.some((part) => part.has(channel))
    const count = (flags: Uint8Array) =>
      flags.reduce((sum, flag, row) => sum + (label?.numbers[row] === place ? flag : 0), 0)
    return {
      channel,
      eligible: isHidden ? null : count(isEligible),
      straight: isSplit ? count(isStraight) : null,
    }
  })
}

/** Of all lines, of straight ones and of others. */
function withheldChannels({ table, lines }: JudgedRows, scope: AnalysisScope): Set<string>[] {
  const { names, numbers } = table.labels.channel ?? { names: [], numbers: new Int32Array() }
  const { isEligible, isStraight } = lines
  const parts: ((row: number) => boolean)[] = [
    (row) => isEligible[row] === 1,
    (row) => isStraight[row] === 1,
    (row) => isEligible[row] === 1 && isStraight[row] === 0,
  ]
  return parts.map((isIn) =>
    withheldKinds(scope, table, names, (row) => (isIn(row) ? (numbers[row] ?? -1) : -1)),
  )
}
