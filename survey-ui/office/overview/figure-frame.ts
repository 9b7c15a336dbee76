import { count, dayShort } from '#charts/format.ts'
import type { MethodSummary, Overview } from '#contract/office.ts'
import { samplingName } from '#words/sampling-words.ts'
import type { Language } from '../language.ts'
import { recomputedMark } from '../recompute/texts.ts'
import type { Services } from '../services.ts'
import type { Texts } from '../text/vi.ts'
import { unitName } from '../unit-tree.ts'

export interface FigureProps {
  overview: Overview
  method: MethodSummary
  saveFile: Services['saveFile']
}

/** The lines that every figure bears: whose it is, n, date and source. */
export function figureFrame(overview: Overview, language: Language, texts: Texts) {
  const titles = overview.surveys.map(({ title, titleEn }) =>
    language === 'en' ? (titleEn ?? title) : title,
  )
  const context = texts.figure.context(
    unitName(overview.unit, language),
    count(overview.whole.respondents, language),
    dayShort(overview.asOf),
  )
  const mark = recomputedMark(overview, language)
  return {
    // Simulated figures say so, and recomputed ones, wherever they are carried.
    context: [overview.demonstration ? texts.demonstration : null, mark, context]
      .filter((part) => part !== null)
      .join(' · '),
    source: `${texts.figure.source(titles.join('; '))} · ${samplingName(overview.sampling, language)}`,
  }
}
