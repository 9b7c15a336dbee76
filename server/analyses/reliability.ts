import type { Refused, ReliabilityFinding } from '#contract/analyses.ts'
import type { Overview } from '#contract/office.ts'
import { type AnswerTable, columnsOf, reliabilityOfItems } from '../../analytics/index.ts'
import { refusalOf, refused, tooFew } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'

type Finding =
  | ReliabilityFinding
  | ({ key: string; title: Overview['dimensions'][number]['title'] } & Refused)

/** Fewer complete responses say next to nothing about how items hang together. */
const rowsForReliability = 30

/** Reliability of one dimension of two items or more. */
export function reliabilityFinding(
  table: AnswerTable,
  { key, title, figure }: AnalysisScope['figures']['dimensions'][number],
  items: readonly { key: string; prompt: ReliabilityFinding['title'] }[],
  minimumN: number,
): Finding {
  const reason = refusalOf(figure)
  if (reason) return { key, title, ...refused(reason) }
  const found = reliabilityOfItems(
    columnsOf(
      table,
      items.map((item) => item.key),
    ),
  )
  const { n, alpha, interval, omega, byItem } = found
  if (n < rowsForReliability) return { key, title, ...tooFew(n, rowsForReliability, minimumN) }
  if (alpha === null) return { key, title, ...refused('no_variation') }
  return {
    key,
    title,
    items: items.length,
    n,
    alpha,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    omega,
    byItem: items.map((item, k) => ({
      ...item,
      restCorrelation: byItem[k]?.restCorrelation ?? null,
      alphaIfDropped: byItem[k]?.alphaIfDropped ?? null,
    })),
  }
}
