import { useState } from 'preact/hooks'
import { percent } from '#charts/format.ts'
import type { ReportRecord } from '#contract/publication.ts'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { ReportsClient } from './client.ts'
import { ReportFault } from './ReportFault.tsx'
import { useReportsTexts } from './texts.ts'

interface RenderingStatusProps {
  report: ReportRecord
  client: ReportsClient
  onChanged: () => void
}

/** How far the document of a draft is, or why there is none. */
export function RenderingStatus({ report, client, onChanged }: RenderingStatusProps) {
  const { language } = useSpeech()
  const { one: words } = useReportsTexts()
  const [fault, setFault] = useState<Fault | null>(null)
  const { job, state, isEditable, isRendered } = report
  if (state !== 'draft') return null
  const act = async (ask: (id: string) => Promise<Outcome<ReportRecord>>) => {
    const outcome = await ask(report.reportId)
    setFault(outcome.ok ? null : outcome.fault)
    onChanged()
  }
  if (job?.state === 'queued' || job?.state === 'running')
    return (
      <div class="report-progress">
        <p role="status">
          {job.state === 'queued' ? words.queued : words.running(percent(job.progress, language, 0))}
        </p>
        <progress aria-label={words.rendering} value={job.progress} max={1} />
        {isEditable && (
          <button type="button" class="button" onClick={() => act(client.stop)}>
            {words.stop}
          </button>
        )}
      </div>
    )
  const failure =
    job?.state === 'failed'
      ? (words.failedFor[job.error ?? ''] ?? words.failed)
      : job?.state === 'cancelled' && !isRendered
        ? words.cancelled
        : null
  return (
    <>
      {failure && (
        <p class={job?.state === 'failed' ? 'notice notice-fault' : 'notice'} role="alert">
          {failure}
        </p>
      )}
      {fault && <ReportFault fault={fault} />}
      {isEditable && (
        <p class="report-again">
          <button type="button" class="button" onClick={() => act(client.render)}>
            {words.again}
          </button>
        </p>
      )}
    </>
  )
}
