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
  const { dimensions, items, steps, agencies, reliability } = result
  return (
    <>
      <FirstThings result={result} />
      <QuadrantSection result={result} saveFile={saveFile} />
      {!isRefused(dimensions) && (
        <>
          <DriverSection table={dimensions} title={words.driversTitle} head={words.columns.dimension} />
          <DriverSection table={items} title={words.itemsTitle} head={words.columns.item} isLong />
        </>
      )}
      <StepSection steps={steps} />
      {steps.length > 0 && <AgencySection agencies={agencies} />}
      <ReliabilitySection reliability={reliability} />
      <MethodNotes title={words.methodTitle} notes={words.method} />
    </>
  )
}
