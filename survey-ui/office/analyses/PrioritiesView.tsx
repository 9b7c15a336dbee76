import { isRefused, type Priorities } from '#contract/analyses.ts'
import type { Services } from '../services.ts'
import { DriverSection } from './DriverSection.tsx'
import { FirstThings } from './FirstThings.tsx'
import { MethodNotes } from './MethodNotes.tsx'
import { QuadrantSection } from './QuadrantSection.tsx'
import { ReliabilitySection } from './ReliabilitySection.tsx'
import { AgencySection, StepSection } from './StepSections.tsx'
import { useAnalysesTexts } from './texts.ts'

interface PrioritiesViewProps {
  result: Priorities
  saveFile: Services['saveFile']
}

/** What to do first: the list in plain words, then what it rests on. */
export function PrioritiesView({ result, saveFile }: PrioritiesViewProps) {
  const { priorities: words } = useAnalysesTexts()
  const isShown = result.whole.index !== null
  return (
    <>
      <FirstThings result={result} />
      {isShown && (
        <>
          <QuadrantSection result={result} saveFile={saveFile} />
          <DriverSection
            table={result.dimensions}
            title={words.driversTitle}
            head={words.columns.dimension}
          />
          {!isRefused(result.dimensions) && (
            <DriverSection table={result.items} title={words.itemsTitle} head={words.columns.item} isLong />
          )}
          <StepSection steps={result.steps} />
          {result.steps.length > 0 && <AgencySection agencies={result.agencies} />}
          <ReliabilitySection reliability={result.reliability} />
          <MethodNotes title={words.methodTitle} notes={words.method} />
        </>
      )}
    </>
  )
}
