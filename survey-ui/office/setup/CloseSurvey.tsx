import { useEffect, useRef, useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'

interface CloseSurveyProps {
  survey: SurveySummary
  client: OfficeClient
  onKeep: () => void
  onClosed: (survey: SurveySummary) => void
}

/** Asks once before a survey is closed, names it, and says what becomes of what was captured. */
export function CloseSurvey({ survey, client, onKeep, onClosed }: CloseSurveyProps) {
  const { language, texts } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const close = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await client.closeSurvey(survey)
    setBusy(false)
    if (outcome.ok) onClosed(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="close-title" onClose={onKeep}>
      <h2 id="close-title">{texts.surveys.closeQuestion(title)}</h2>
      <p>{texts.surveys.closeMeaning}</p>
      {fault && <FaultNotice fault={fault} />}
      <div class="panel-actions">
        <button type="button" class="button button-danger" aria-disabled={isBusy} onClick={close}>
          {isBusy ? texts.surveys.closeBusy : texts.surveys.closeConfirm}
        </button>
        <button type="button" class="button" autofocus onClick={onKeep}>
          {texts.surveys.keepOpen}
        </button>
      </div>
    </dialog>
  )
}
