import { count } from '#charts/format.ts'
import type { DossierResults } from '#contract/dossiers.ts'
import { onTimePercent } from '#words/on-time-words.ts'
import { useSpeech } from '../language.ts'
import { sourceWords, spanWords } from './source-words.ts'
import { useWatchTexts } from './texts.ts'

/** How many dossiers were on time, with n and source. */
export function DossierBlock({ dossiers: { whole } }: { dossiers: DossierResults }) {
  const { language } = useSpeech()
  const words = useWatchTexts()
  const number = ({ dossiers }: { dossiers: number }) => count(dossiers, language)
  return (
    <div class="beside-block">
      <h3>{words.dossiers.title}</h3>
      {whole ? (
        <>
          <p class="beside-value">{onTimePercent(whole.result, language)}</p>
          <p>{words.dossiers.of(number(whole.result.onTime), number(whole.result.handled))}</p>
          <p class="muted">
            {spanWords(whole.span, language, words)}; {words.dossiers.units(count(whole.units, language))}.{' '}
            {words.dossiers.rule}
          </p>
          <p class="muted">{sourceWords(whole.sources, words)}</p>
        </>
      ) : (
        <>
          <p>{words.dossiers.none}</p>
          <p class="muted">{words.dossiers.noneLead}</p>
        </>
      )}
    </div>
  )
}
