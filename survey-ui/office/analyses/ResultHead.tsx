import { count } from '#charts/format.ts'
import type { AnalysisResult } from '#contract/analyses.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { periodName } from '../period-name.ts'
import { unitName } from '../unit-tree.ts'
import type { AnalysisJob } from './client.ts'
import { useAnalysesTexts } from './texts.ts'

/** What was analysed, of whom, over how many responses, when. */
export function ResultHead({ job, result }: { job: AnalysisJob; result: AnalysisResult }) {
  const { language, texts } = useSpeech()
  const words = useAnalysesTexts()
  const { from, to } = job.question
  const surveys = result.surveys.map(({ title, titleEn }) => (language === 'en' ? (titleEn ?? title) : title))
  return (
    <header class="analysis-head">
      <h2 class="analysis-name">{words.kinds[result.kind].name}</h2>
      <p class="figure-context">
        {words.of(
          unitName(result.unit, language),
          periodName(from, to, texts),
          count(result.whole.respondents, language),
        )}
      </p>
      <p class="figure-context">
        {texts.figure.source(surveys.join('; '))} ·{' '}
        {words.madeAt(clockTimeAndDay(new Date(job.finishedAt ?? job.createdAt), language))}
      </p>
    </header>
  )
}
