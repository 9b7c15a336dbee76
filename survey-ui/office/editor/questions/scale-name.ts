import { inLanguage, type Scale } from '#contract/questionnaire.ts'

/** A scale by its ends: "Rất không hài lòng … Rất hài lòng (5)". */
export function scaleName({ levels }: Scale, language: string): string {
  const [first, last] = [levels[0], levels.at(-1)]
  if (!first || !last) return `(${levels.length})`
  return `${inLanguage(first.label, language)} … ${inLanguage(last.label, language)} (${levels.length})`
}
