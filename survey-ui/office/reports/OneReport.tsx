import { useEffect, useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { dayAt } from '../months.ts'
import { useRemote } from '../use-remote.ts'
import type { ReportsClient } from './client.ts'
import { DifferencesSection } from './DifferencesSection.tsx'
import { FilesSection } from './FilesSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { MovesSection } from './MovesSection.tsx'
import { RenderingStatus } from './RenderingStatus.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReportTitle } from './ReportList.tsx'
import type { ReportsPageProps } from './ReportsPage.tsx'
import { draftOf } from './report-draft.ts'
import { StateTag } from './StateTag.tsx'
import { useReportsTexts } from './texts.ts'

type OneReportProps = Omit<ReportsPageProps, 'client'> & {
  client: ReportsClient
  reportId: string
  onOpen: (reportId: string | null) => void
}

/** One report: where it stands, its files, what may be done with it, and what became of it so far. */
export function OneReport(props: OneReportProps) {
  const { client, services, address, go, units, reportId, onOpen } = props
  const { language } = useSpeech()
  const { one: words, form } = useReportsTexts()
  const [isRunning, setRunning] = useState(true)
  const [isEditing, setEditing] = useState(false)
  const report = useRemote(`report ${reportId}`, () => client.read(reportId), isRunning ? 1 : null)
  const value = report.value
  const jobState = value?.job?.state
  useEffect(() => setRunning(jobState === 'queued' || jobState === 'running'), [jobState])
  if (value === null) {
    if (report.fault?.status === 404) return <p class="notice">{words.gone}</p>
    return report.fault ? <FaultNotice fault={report.fault} onRetry={report.reload} /> : <Loading />
  }
  if (isEditing)
    return (
      <ReportForm
        title={form.changeTitle}
        submit={form.change}
        start={draftOf(value)}
        edition={value.edition}
        client={client}
        units={units}
        month={dayAt(services.now()).slice(0, 7)}
        save={(content) => client.change(value, content)}
        onSaved={() => {
          setEditing(false)
          report.reload()
        }}
        onLeave={() => setEditing(false)}
      />
    )
  return (
    <>
      <p class="report-back">
        <Link address={address} change={{ choices: {} }} go={go}>
          {words.back}
        </Link>
      </p>
      <div class="page-head">
        <p class="report-state">
          <StateTag state={value.state} />
        </p>
        <h1>
          <ReportTitle report={value} units={units} />
        </h1>
        {value.edition > 1 && (
          <p class="muted">{words.editionReason(count(value.edition, language), value.editionReason)}</p>
        )}
        <p class="muted">
          {words.authors(value.authors.join(', '))}{' '}
          {value.approvedBy !== null && words.approver(value.approvedBy)}{' '}
          {value.publishedAt !== null &&
            words.published(clockTimeAndDay(new Date(value.publishedAt), language))}
        </p>
        {value.state === 'published' && (
          <p>
            {words.address}:{' '}
            <a href={`/ket-qua/${value.document}`}>{`${services.origin}/ket-qua/${value.document}`}</a>
          </p>
        )}
      </div>
      {report.fault && <FaultNotice fault={report.fault} onRetry={report.reload} />}
      <RenderingStatus report={value} client={client} onChanged={report.reload} />
      <FilesSection report={value} />
      <MovesSection
        report={value}
        client={client}
        units={units}
        onEdit={() => setEditing(true)}
        onMoved={report.reload}
        onOpen={onOpen}
      />
      <DifferencesSection report={value} client={client} />
      <HistorySection steps={value.steps} />
    </>
  )
}
