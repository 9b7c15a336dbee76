import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import { useRemote } from '../use-remote.ts'
import type { ReportsClient } from './client.ts'
import { ReportForm } from './ReportForm.tsx'
import type { ReportsPageProps } from './ReportsPage.tsx'
import { newDraft } from './report-draft.ts'
import { useReportsTexts } from './texts.ts'

type NewReportProps = Omit<ReportsPageProps, 'client'> & {
  client: ReportsClient
  onOpen: (reportId: string | null) => void
}

/** Begins a report on what the screen shows, signed and sent as the one before. */
export function NewReport({ client, services, address, units, onOpen }: NewReportProps) {
  const { language, texts } = useSpeech()
  const { form } = useReportsTexts()
  const defaults = useRemote(`defaults ${language}`, () => client.defaults(language))
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? units[0]
  if (!unit) return <p class="notice">{texts.faults.noUnits}</p>
  if (defaults.value === null)
    return defaults.fault ? <FaultNotice fault={defaults.fault} onRetry={defaults.reload} /> : <Loading />
  const month = dayAt(services.now()).slice(0, 7)
  return (
    <ReportForm
      title={form.newTitle}
      lead={form.newLead}
      submit={form.save}
      start={newDraft(address, unit, { details: defaults.value, language, month })}
      edition={null}
      client={client}
      units={units}
      month={month}
      save={client.begin}
      onSaved={({ reportId }) => onOpen(reportId)}
      onLeave={() => onOpen(null)}
    />
  )
}
