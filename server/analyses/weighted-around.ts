import type { Weights } from '#contract/analyses.ts'
import { type AnswerTable, countRowsBy } from '../../analytics/index.ts'
import type { AnalysisScope } from './scope.ts'
import { withheldKinds } from './told-kinds.ts'

// Weighted estimates are made of whole years; what they tell of channels, and of who told what, is judged by year.

/** Shares of the channels; those that are withheld are not listed. */
export function channelShares(
  scope: AnalysisScope,
  table: AnswerTable,
  around: AnswerTable,
): Weights['channels'] {
  const [own, all] = [table.labels.channel, around.labels.channel]
  if (!own || !all) return []
  const withheld = withheldKinds(scope, around, all.names, (row) => all.numbers[row] ?? -1, true)
  const { byName } = countRowsBy(own)
  return own.names.flatMap((channel, place) =>
    withheld.has(channel) ? [] : [{ channel, share: (byName[place] ?? 0) / table.rows }],
  )
}

/**
 * Whether an estimate of those alone who told some things would lay open a few who did not, beside the estimate of all.
 */
export function isGapTold(
  scope: AnalysisScope,
  around: AnswerTable,
  { labels, years }: { labels: readonly string[]; years: readonly number[] },
): boolean {
  const told = labels.map((name) => around.labels[name]?.numbers)
  const year = around.labels.year
  const isAsked = (year?.names ?? []).map((name) => years.includes(Number(name)))
  const kindOf = (row: number) =>
    isAsked[year?.numbers[row] ?? -1] ? Number(told.every((numbers) => (numbers?.[row] ?? -1) >= 0)) : -1
  return withheldKinds(scope, around, ['untold', 'told'], kindOf, true).size > 0
}
