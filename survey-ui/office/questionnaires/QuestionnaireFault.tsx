import type { DraftConflict } from '#contract/drafts.ts'
import { type Fault, faultText } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { useQuestionnairesTexts } from './texts.ts'

/** Why something was not done to a questionnaire, and what to do. */
export function QuestionnaireFault({ fault }: { fault: Fault }) {
  return (
    <p class="notice notice-fault" role="alert">
      {useFaultWords(fault)}
    </p>
  )
}

function useFaultWords(fault: Fault): string {
  const { language, texts } = useSpeech()
  const { faults, commandLine } = useQuestionnairesTexts()
  if (fault.code === 'draft_changed') {
    const { changedBy, changedAt } = fault.details as DraftConflict
    return faults.changed(changedBy ?? commandLine, clockTimeAndDay(new Date(changedAt), language))
  }
  if (fault.code === 'draft_overtaken') {
    const { newest } = fault.details as { newest: number | null }
    return faults.overtaken(newest === null ? '–' : String(newest))
  }
  if (fault.code === 'draft_faulty') return faults.faulty
  if (fault.code === 'already_exists') return faults.exists
  if (fault.status === 404) return faults.gone
  return faultText(fault, texts)
}
