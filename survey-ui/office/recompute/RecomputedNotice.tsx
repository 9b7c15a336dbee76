import type { Overview } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import type { Go } from '../use-address.ts'
import { recomputedMark, useRecomputeTexts } from './texts.ts'

/** Says before anything else that the figures below are not the published ones, and leads back to these. */
export function RecomputedNotice({ overview, go }: { overview: Overview; go: Go }) {
  const { language } = useSpeech()
  const words = useRecomputeTexts()
  const mark = recomputedMark(overview, language)
  if (mark === null) return null
  const own = (overview.recomputed?.methods ?? []).map(({ title, version }) =>
    words.name(inLanguage(title, language), version),
  )
  return (
    <div class="notice recomputed-notice" role="status">
      <p>
        <strong>{mark}</strong> {words.own(own.join('; '))}
      </p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={() => go({ method: null })}>
          {words.back}
        </button>
      </div>
    </div>
  )
}
