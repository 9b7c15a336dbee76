import { percent } from '#charts/format.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { AnalysisJob } from './client.ts'
import { useAnalysesTexts } from './texts.ts'

interface JobStatusProps {
  job: AnalysisJob | null
  /** Whether the address names an analysis. */
  isAsked: boolean
  fault: Fault | null
  onRetry: () => void
  onCancel: () => void
}

/** How far an analysis is, or why there is none. */
export function JobStatus({ job, isAsked, fault, onRetry, onCancel }: JobStatusProps) {
  const words = useAnalysesTexts()
  if (fault?.code === 'too_many_jobs') return <Message text={words.tooMany} />
  if (fault?.status === 404 && isAsked) return <Message text={words.gone} />
  if (fault) return <FaultNotice fault={fault} onRetry={onRetry} />
  if (!isAsked) return <p class="analyses-start muted">{words.start}</p>
  if (!job || job.state === 'done') return null
  if (job.state === 'cancelled') return <Message text={words.cancelled} />
  if (job.state === 'failed') {
    const reasons: Record<string, string | undefined> = words.failed
    return <Message text={reasons[job.error ?? ''] ?? words.failed.other} isFault />
  }
  return <Progress job={job} onCancel={onCancel} />
}

function Message({ text, isFault = false }: { text: string; isFault?: boolean }) {
  return (
    <p class={isFault ? 'notice notice-fault' : 'notice'} role={isFault ? 'alert' : 'status'}>
      {text}
    </p>
  )
}

function Progress({ job, onCancel }: { job: AnalysisJob; onCancel: () => void }) {
  const { language } = useSpeech()
  const words = useAnalysesTexts()
  return (
    <div class="analysis-progress">
      <p role="status">
        {job.state === 'queued' ? words.queued : words.running(percent(job.progress, language, 0))}
      </p>
      <progress aria-label={words.progress} value={job.progress} max={1} />
      {job.mayCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  )
}
