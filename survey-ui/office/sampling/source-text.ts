import { dayShort } from '#charts/format.ts'
import type { PopulationSource } from '#contract/population-source.ts'
import type { SamplingTexts } from '../text/sampling.vi.ts'

/** Sources of counts in one line, each with its day; counts without one say so. */
export function sourceText(sources: readonly (PopulationSource | null)[], words: SamplingTexts): string {
  return sources
    .map((source) => (source ? words.source(source.text, dayShort(source.on)) : words.noSource))
    .join('; ')
}
