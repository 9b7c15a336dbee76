import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import { designFaults, type SamplingDesign } from '#contract/sampling.ts'
import { type OfficeClient, surveyPath } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { DesignFields } from './DesignFields.tsx'
import { toDesign } from './design-draft.ts'
import { useSamplingTexts } from './texts.ts'

interface ChangeDesignProps {
  survey: SurveySummary
  client: Pick<OfficeClient, 'ask'>
  /** YYYY-MM-DD */
  today: string
  onKeep: () => void
  onChanged: (survey: SurveySummary) => void
}

/** Says how a survey chooses whom it asks. */
export function ChangeDesign({ survey, client, today, onKeep, onChanged }: ChangeDesignProps) {
  const { language, texts } = useSpeech()
  const words = useSamplingTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [design, setDesign] = useState<SamplingDesign>(survey.design)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  useEffect(() => dialog.current?.showModal(), [])
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (designFaults(design, today).length > 0) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const path = surveyPath(survey, '/sampling')
    const outcome = await client.ask<SurveySummary>('PUT', path, toDesign(design))
    setBusy(false)
    if (outcome.ok) onChanged(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-plain design-dialog"
      aria-labelledby="design-title"
      onClose={onKeep}
    >
      <form onSubmit={save} noValidate>
        <h2 id="design-title">{words.title(title)}</h2>
        <p>{words.meaning}</p>
        {fault && <FaultNotice fault={fault} />}
        <DesignFields
          design={design}
          faults={isTried ? designFaults(design, today) : []}
          onChange={setDesign}
        />
        <div class="panel-actions">
          <button type="submit" class="button button-main" aria-disabled={isBusy}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onKeep}>
            {texts.setup.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
