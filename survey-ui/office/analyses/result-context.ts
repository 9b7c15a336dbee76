import { count, dayShort } from '#charts/format.ts'
import type { AnalysisFrame } from '#contract/analyses.ts'
import type { Language } from '../language.ts'
import type { Texts } from '../text/vi.ts'
import { unitName } from '../unit-tree.ts'

/** The lines that every figure bears: whose it is, n, date and source. */
export function resultContext(
  { unit, whole, asOf, surveys, demonstration }: AnalysisFrame,
  language: Language,
  texts: Texts,
) {
  const titles = surveys.map(({ title, titleEn }) => (language === 'en' ? (titleEn ?? title) : title))
  const respondents = count(whole.respondents, language)
  const context = texts.figure.context(unitName(unit, language), respondents, dayShort(asOf))
  return {
    // Simulated figures say so wherever they are carried.
    context: demonstration ? `${texts.demonstration} · ${context}` : context,
    source: texts.figure.source(titles.join('; ')),
  }
}
