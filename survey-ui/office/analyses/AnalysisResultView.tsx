import type { AnalysisResult } from '#contract/analyses.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import type { AnalysisJob } from './client.ts'
import { PrioritiesView } from './PrioritiesView.tsx'
import { ResultHead } from './ResultHead.tsx'

interface AnalysisResultViewProps {
  job: AnalysisJob
  result: AnalysisResult
  services: Services
}

/** What came out of an analysis, from the finding to how it was computed. */
export function AnalysisResultView({ job, result, services }: AnalysisResultViewProps) {
  const { texts } = useSpeech()
  return (
    <article class="analysis-result">
      <ResultHead job={job} result={result} />
      {result.demonstration && <p class="tag tag-draft">{texts.demonstration}</p>}
      <PrioritiesView result={result} saveFile={services.saveFile} />
    </article>
  )
}
