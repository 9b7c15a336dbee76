import { count, decimal, interval, percent } from '#charts/format.ts'
import { type ItemMean, isRefused } from '#contract/analyses.ts'
import { useSpeech } from '../language.ts'
import { RefusedNote } from './RefusedNote.tsx'
import { useAnalysesTexts } from './texts.ts'

/** The index as the mean of the questions, with its error. */
export function ItemMeanView({ result }: { result: ItemMean }) {
  const { language } = useSpeech()
  const { itemMean: words } = useAnalysesTexts()
  const { mean, items, whole } = result
  if (isRefused(mean)) return <RefusedNote part={mean} />
  const { index, low, high, respondents, standardError } = mean
  const isFewer = whole.respondents !== null && respondents < whole.respondents
  return (
    <div class="first-things">
      <p class="first-none">
        <strong>{words.title}:</strong>{' '}
        {words.finding(
          percent(index, language),
          interval(low, high, language),
          count(items, language),
          count(respondents, language),
        )}
      </p>
      <p>
        {words.error}: {decimal(standardError * 100, language, 2)}.{' '}
        {words.beside(percent(whole.index, language))} {isFewer && words.fewer}
      </p>
      <p class="notice first-caution">{words.note}</p>
    </div>
  )
}
