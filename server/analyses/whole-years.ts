import type { AnalysisQuestion } from '#contract/analyses.ts'

/** Calendar years that lie wholly within the months asked about: transactions are known by year. */
export function wholeYears({ from, to }: Pick<AnalysisQuestion, 'from' | 'to'>): number[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01') ? 0 : 1)
  const last = Number(to.slice(0, 4)) - (to.endsWith('-12') ? 0 : 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
}
