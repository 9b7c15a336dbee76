import { useEffect, useMemo, useState } from 'preact/hooks'
import { shiftMonth } from '#words/months.ts'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import { orderAsTree } from '../unit-tree.ts'
import type { AnalysesProps } from './AnalysesPart.tsx'
import { AnalysisFilters } from './AnalysisFilters.tsx'
import { AnalysisResultView } from './AnalysisResultView.tsx'
import './analyses.css'
import { analysisClient } from './client.ts'
import { JobStatus } from './JobStatus.tsx'
import { useAnalysesTexts } from './texts.ts'
import { useAnalysis } from './use-analysis.ts'

/** Analyses over the rows of responses: what to analyse, how far it is, what came out. */
export function AnalysesPage({ client: office, services, address, go, units }: AnalysesProps) {
  const { texts } = useSpeech()
  const words = useAnalysesTexts()
  const client = useMemo(() => analysisClient(office), [office])
  const { job, fault, reload, take } = useAnalysis(client, address.job)
  const [startFault, setStartFault] = useState<Fault | null>(null)
  const [isStarting, setStarting] = useState(false)
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.analyses)
  }, [texts])

  const choose = (change: Partial<Address>) => {
    setStartFault(null)
    go({ ...change, job: null })
  }
  const start = async () => {
    setStarting(true)
    const outcome = await client.start(address)
    setStarting(false)
    setStartFault(outcome.ok ? null : outcome.fault)
    if (!outcome.ok) return
    take(outcome.value)
    go({ job: outcome.value.id })
  }
  const cancel = async () => {
    if (!job) return
    const outcome = await client.cancel(job.id)
    if (outcome.ok) take(outcome.value)
  }

  const question = job?.question ?? null
  const lastMonth = shiftMonth(dayAt(services.now()).slice(0, 7), -1)
  const to = question?.to ?? address.to ?? lastMonth
  const period = { from: question?.from ?? address.from ?? shiftMonth(to, -11), to }
  const unitId = question?.unitId ?? address.unitId
  const unit = units.find((known) => known.unitId === unitId) ?? orderAsTree(units)[0]?.unit
  const isBusy = isStarting || (job !== null && job.finishedAt === null)
  return (
    <>
      <h1 class="analyses-title">{texts.pages.analyses}</h1>
      <p class="muted analyses-lead">{words.lead}</p>
      <AnalysisFilters
        client={office}
        address={address}
        choose={choose}
        units={units}
        unit={unit}
        period={period}
        lastMonth={lastMonth}
        isBusy={isBusy}
        start={start}
      />
      <JobStatus
        job={job}
        isAsked={address.job !== null}
        fault={startFault ?? fault}
        onRetry={startFault ? start : reload}
        onCancel={cancel}
      />
      {job?.result && <AnalysisResultView job={job} result={job.result} services={services} />}
    </>
  )
}
