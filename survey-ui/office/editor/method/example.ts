import { decimal, percent, percentValue } from '#charts/format.ts'
import type { Aggregation } from '#contract/method.ts'
import type { Language } from '../../language.ts'

// One small table from which each aggregation makes another index.

/** Three questions in two dimensions: how many answered each, and how many of them were satisfied. */
export const exampleItems = [
  { dimension: 'A', answers: 40, satisfied: 30 },
  { dimension: 'A', answers: 20, satisfied: 10 },
  { dimension: 'B', answers: 40, satisfied: 36 },
] as const

/** Of the dimensions A and B. */
export const exampleWeights = [3, 1] as const

type Counted = Pick<(typeof exampleItems)[number], 'answers' | 'satisfied'>

export function shareOf(items: readonly Counted[]): number {
  const sumOf = (part: keyof Counted) => items.reduce((sum, item) => sum + item[part], 0)
  return sumOf('satisfied') / sumOf('answers')
}

const shareOfDimension = (key: 'A' | 'B') =>
  shareOf(exampleItems.filter(({ dimension }) => dimension === key))

/** The index, 0..1, that an aggregation makes of the example. */
export function exampleIndex(aggregation: Aggregation): number {
  const shares = [shareOfDimension('A'), shareOfDimension('B')] as const
  switch (aggregation) {
    case 'pooled_answers':
      return shareOf(exampleItems)
    case 'mean_of_items':
      return exampleItems.reduce((sum, item) => sum + shareOf([item]), 0) / exampleItems.length
    case 'mean_of_dimensions':
      return (shares[0] + shares[1]) / 2
    case 'explicit_weights': {
      const [a, b] = exampleWeights
      return (a * shares[0] + b * shares[1]) / (a + b)
    }
  }
}

/** How the index of the example comes about, as one would write it by hand. */
export function exampleCalculation(aggregation: Aggregation, language: Language): string {
  const share = (value: number) => percentValue(value, language)
  const [a, b] = exampleWeights
  const parts = {
    pooled_answers: `(${exampleItems.map(({ satisfied }) => satisfied).join(' + ')}) ÷ (${exampleItems.map(({ answers }) => answers).join(' + ')})`,
    mean_of_items: `(${exampleItems.map((item) => share(shareOf([item]))).join(' + ')}) ÷ ${decimal(exampleItems.length, language, 0)}`,
    mean_of_dimensions: `(${share(shareOfDimension('A'))} + ${share(shareOfDimension('B'))}) ÷ 2`,
    explicit_weights: `(${a} × ${share(shareOfDimension('A'))} + ${b} × ${share(shareOfDimension('B'))}) ÷ ${a + b}`,
  } satisfies Record<Aggregation, string>
  return `${parts[aggregation]} = ${percent(exampleIndex(aggregation), language)}`
}
