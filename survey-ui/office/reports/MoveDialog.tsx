import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { ReportMove, ReportRecord } from '#contract/publication.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { useSpeech } from '../language.ts'
import { periodName } from '../period-name.ts'
import { unitName } from '../unit-tree.ts'
import type { ReportsClient } from './client.ts'
import { ReasonField } from './ReasonField.tsx'
import { ReportFault } from './ReportFault.tsx'
import { useReportsTexts } from './texts.ts'

interface MoveDialogProps {
  report: ReportRecord
  move: ReportMove
  units: readonly UnitSummary[]
  client: ReportsClient
  onKeep: () => void
  onMoved: () => void
}

/** Asks once before a report moves on, and says what that means. */
export function MoveDialog({ report, move, units, client, onKeep, onMoved }: MoveDialogProps) {
  const words = useReportsTexts()
  const [note, setNote] = useState('')
  const { question, confirm, meaning } = words.moves[move]
  return (
    <ConfirmDialog
      question={question}
      confirm={confirm}
      busy={words.busy}
      keep={move === 'withdraw' ? words.keep : words.cancel}
      isDangerous={move === 'withdraw'}
      act={() => client.move(report, move, note)}
      onKeep={onKeep}
      onDone={onMoved}
      faultOf={(fault) => <ReportFault fault={fault} />}
    >
      <p>{meaning}</p>
      {move === 'publish' && <BecomesPublic report={report} units={units} />}
      {(move === 'reject' || move === 'withdraw') && (
        <ReasonField
          label={words.reason}
          help={move === 'reject' ? words.reasonHelp : ''}
          value={note}
          onType={setNote}
        />
      )}
    </ConfirmDialog>
  )
}

function BecomesPublic({ report, units }: Pick<MoveDialogProps, 'report' | 'units'>) {
  const { language, texts } = useSpeech()
  const words = useReportsTexts()
  const { scope, details } = report
  const unit = units.find(({ unitId }) => unitId === scope.unitId)
  const told = details.toldNotes.length + details.toldActions.length
  const period = periodName(scope.from, scope.to, texts)
  const lines = words.becomesPublic(unit ? unitName(unit, language) : '', period, told, count(told, language))
  return (
    <>
      <ul class="report-becomes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.forGood}</p>
    </>
  )
}
