import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { ReportRecord } from '#contract/publication.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { useSpeech } from '../language.ts'
import type { ReportsClient } from './client.ts'
import { ReasonField } from './ReasonField.tsx'
import { ReportFault } from './ReportFault.tsx'
import { useReportsTexts } from './texts.ts'

interface EditionDialogProps {
  report: ReportRecord
  client: ReportsClient
  onKeep: () => void
  onBegun: (reportId: string) => void
}

/** Begins the correction of what is published; the reason becomes public with it. */
export function EditionDialog({ report, client, onKeep, onBegun }: EditionDialogProps) {
  const { language } = useSpeech()
  const { newEdition: words, busy, cancel } = useReportsTexts()
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      question={words.question(count(report.edition + 1, language))}
      confirm={words.confirm}
      busy={busy}
      keep={cancel}
      act={() => client.beginEdition(report.reportId, reason)}
      onKeep={onKeep}
      onDone={({ reportId }) => onBegun(reportId)}
      faultOf={(fault) => <ReportFault fault={fault} />}
    >
      <p>{words.meaning}</p>
      <ReasonField label={words.reason} help={words.reasonHelp} value={reason} onType={setReason} />
    </ConfirmDialog>
  )
}
