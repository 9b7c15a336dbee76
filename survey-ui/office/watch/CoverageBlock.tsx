import { count, percent } from '#charts/format.ts'
import type { VolumeCoverage } from '#contract/dossiers.ts'
import { useSpeech } from '../language.ts'
import { sourceWords } from './source-words.ts'
import { useWatchTexts } from './texts.ts'

/** How many forms there are for each transaction, where transactions are known. */
export function CoverageBlock({ coverage }: { coverage: VolumeCoverage | null }) {
  const { language } = useSpeech()
  const words = useWatchTexts()
  const number = (value: number) => count(value, language)
  return (
    <div class="beside-block">
      <h3>{words.coverage.title}</h3>
      {coverage && coverage.transactions > 0 ? (
        <>
          <p class="beside-value">{percent(coverage.responses / coverage.transactions, language)}</p>
          <p>
            {words.coverage.of(
              number(coverage.responses),
              number(coverage.transactions),
              String(coverage.year),
            )}
          </p>
          <p class="muted">
            {words.coverage.units(number(coverage.units))}
            {coverage.unitsWithout > 0 && words.coverage.without(number(coverage.unitsWithout))}.
          </p>
          <p class="muted">{sourceWords(coverage.sources, words)}</p>
        </>
      ) : (
        <>
          <p>{words.coverage.none}</p>
          <p class="muted">{words.coverage.noneLead}</p>
        </>
      )}
    </div>
  )
}
