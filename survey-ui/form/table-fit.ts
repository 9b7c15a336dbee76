import type { Scale } from '#contract/questionnaire.ts'

// Measured on the narrowest tablet that shows a table: 800 px, six columns of Vietnamese or English words, or twelve of
// figures such as 0 to 10.
const mostColumnsOfWords = 6
const longestWord = 12
const longestLabel = 30
const longestFigure = 3

/**
 * Whether the levels of a scale can head the columns of a table, in whatever language: a change of language changes
 * words and not the shape of the page.
 */
export function fitsInTable({ levels, noOpinion }: Scale): boolean {
  const labels = levels.flatMap(({ label }) => Object.values(label).filter((text) => text !== undefined))
  if (labels.every((label) => label.length <= longestFigure)) return true
  if (levels.length + (noOpinion ? 1 : 0) > mostColumnsOfWords) return false
  return labels.every(
    (label) => label.length <= longestLabel && label.split(' ').every((word) => word.length <= longestWord),
  )
}
