import { count, interval, percent } from '#charts/format.ts'
import type { CounterRating } from '#contract/rating.ts'
import { useSpeech } from '../language.ts'
import { useRatingTexts } from './texts.ts'

/** The share of satisfied taps. */
export function CounterTaps({ rating }: { rating: CounterRating }) {
  const { language } = useSpeech()
  const words = useRatingTexts().counter
  const { taps, satisfied, share, low, high } = rating
  const finding = () => {
    if (taps === null) return words.withheld
    if (share === null) return words.none
    return words.finding(count(satisfied, language), count(taps, language), percent(share, language))
  }
  return (
    <section class="figure rating" aria-labelledby="taps-title">
      <header class="figure-head">
        <h2 id="taps-title">{words.title}</h2>
      </header>
      <p class="rating-finding">{finding()}</p>
      {share !== null && <p class="rating-support">{words.interval(interval(low, high, language))}</p>}
      <p class="field-help rating-note">{words.note}</p>
    </section>
  )
}
