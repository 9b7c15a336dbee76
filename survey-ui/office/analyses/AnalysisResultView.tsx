import type { AnalysisResult } from '#contract/analyses.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { CrosstabView } from './CrosstabView.tsx'
import type { AnalysisJob } from './client.ts'
import { ItemMeanView } from './ItemMeanView.tsx'
import { PrioritiesView } from './PrioritiesView.tsx'
import { QualityView } from './QualityView.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { ResultHead } from './ResultHead.tsx'
import { WeightsView } from './WeightsView.tsx'

interface AnalysisResultViewProps {
  job: AnalysisJob
  result: AnalysisResult
  services: Services
}

/** What came out of an analysis, from the finding to how it was computed. */
export function AnalysisResultView({ job, result, services }: AnalysisResultViewProps) {
  const { texts } = useSpeech()
  const { withheld, index } = result.whole
  const none = { refused: withheld ? 'withheld' : 'no_answers', n: null, needed: null } as const
  return (
    <article class="analysis-result">
      <ResultHead job={job} result={result} />
      {result.demonstration && <p class="tag tag-draft">{texts.demonstration}</p>}
      {index === null ? (
        <RefusedNote part={none} />
      ) : (
        <Findings result={result} saveFile={services.saveFile} />
      )}
    </article>
  )
}

interface FindingsProps {
  result: AnalysisResult
  saveFile: Services['saveFile']
}

function Findings({ result, saveFile }: FindingsProps) {
  switch (result.kind) {
    case 'priorities':
      return <PrioritiesView result={result} saveFile={saveFile} />
    case 'quality':
      return <QualityView result={result} />
    case 'weights':
      return <WeightsView result={result} />
    case 'crosstab':
      return <CrosstabView result={result} saveFile={saveFile} />
    case 'item_mean':
      return <ItemMeanView result={result} />
  }
}
