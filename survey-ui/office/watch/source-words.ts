import { dayShort, monthLong } from '#charts/format.ts'
import type { DossierSpan } from '#contract/dossiers.ts'
import type { PopulationSource } from '#contract/population-source.ts'
import type { Language } from '../language.ts'
import type { WatchTexts } from '../text/watch.vi.ts'

/** Where numbers come from, each source with its day. */
export function sourceWords(sources: readonly (PopulationSource | null)[], { beside }: WatchTexts): string {
  const told = sources.map((source) =>
    source ? beside.sourceOn(source.text, dayShort(source.on)) : beside.sourceUnknown,
  )
  return beside.source(told.join('; '))
}

/** The months or the year that counts of dossiers are of. */
export function spanWords(span: DossierSpan, language: Language, { beside }: WatchTexts): string {
  if ('year' in span) return beside.year(String(span.year))
  return beside.months(monthLong(span.from, language), monthLong(span.to, language))
}
