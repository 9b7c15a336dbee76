import { count } from '../../charts/format.ts'
import type { InputUnitRow } from './report-input.ts'
import { localText } from './section.ts'
import { extraWords } from './words/extra-words.ts'

/** How many units have which grade: "Tốt: 12; Khá: 3", the commonest first. Empty for a method without grades. */
export function gradeCounts(rows: readonly InputUnitRow[], language: 'vi' | 'en'): string {
  const labels = rows.flatMap(({ grade }) => (grade ? [localText(grade.label, language)] : []))
  if (labels.length < 2) return ''
  const counts = [...Map.groupBy(labels, (label) => label)].map(
    ([label, found]) => [label, found.length] as const,
  )
  const told = counts.toSorted((a, b) => b[1] - a[1]).map(([label, n]) => `${label}: ${count(n, language)}`)
  return extraWords[language].grades(told.join('; '))
}
