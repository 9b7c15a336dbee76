import type { Missing } from '#contract/publication.ts'
import { type Fault, faultText } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { useReportsTexts } from './texts.ts'

interface Refused {
  refusal: 'state' | 'right' | 'own' | 'reason' | 'missing'
  missing: Missing[]
}

/** Why something was not done to a report, and what to do. */
export function ReportFault({ fault, onReload }: { fault: Fault; onReload?: () => void }) {
  const { texts } = useSpeech()
  const words = useReportsTexts()
  const told: Partial<Record<string, string>> = {
    report_changed: words.faults.changed,
    own_report: words.faults.own,
    report_refused: words.faults[(fault.details as Refused | undefined)?.refusal ?? 'state'],
    edition_begun: words.faults.edition,
    too_many_jobs: words.faults.tooMany,
  }
  return (
    <div class="notice notice-fault" role="alert">
      <p>{told[fault.code] ?? faultText(fault, texts)}</p>
      {onReload && (
        <div class="notice-actions">
          <button type="button" class="button" onClick={onReload}>
            {words.reload}
          </button>
        </div>
      )}
    </div>
  )
}
