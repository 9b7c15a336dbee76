import { count, percent } from '#charts/format.ts'
import type { Method } from '#contract/method.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { useQuestionnairesTexts } from './texts.ts'

/** How the figures of a version are computed. */
export function MethodView({ method }: { method: Method }) {
  const { language } = useSpeech()
  const { one: words, aggregations, basis } = useQuestionnairesTexts()
  const { aggregation, topLevels, scaleLevels, bands, minimumN, minimumNPublic, draft } = method
  const grades = bands.map(({ from, label }) =>
    words.bandFrom(percent(from, language, 0), inLanguage(label, language)),
  )
  return (
    <section class="figure" aria-labelledby="method-title">
      <h2 id="method-title">
        {words.method} {draft && <span class="tag tag-draft">{words.methodDraft}</span>}
      </h2>
      <dl class="method-view">
        <dt>{basis}</dt>
        <dd>{inLanguage(method.basis, language)}</dd>
        <dt>{words.aggregation}</dt>
        <dd>{aggregations[aggregation]}</dd>
        <dt>{words.topLevels}</dt>
        <dd>{words.levelsOf(topLevels.join(', '), count(scaleLevels, language))}</dd>
        {grades.length > 0 && (
          <>
            <dt>{words.bands}</dt>
            <dd>{grades.join(' · ')}</dd>
          </>
        )}
        <dt>{words.limits}</dt>
        <dd>{words.limitsText(count(minimumN, language), count(minimumNPublic, language))}</dd>
      </dl>
    </section>
  )
}
