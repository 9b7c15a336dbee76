import { useEffect, useRef, useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { DayField } from '../DayField.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { isNarrower } from './survey-state.ts'

interface WidenWindowProps {
  survey: SurveySummary
  client: OfficeClient
  onKeep: () => void
  onWidened: (survey: SurveySummary) => void
}

/** Corrects the window of a survey. It may only grow: what was taken in its first window stays. */
export function WidenWindow({ survey, client, onKeep, onWidened }: WidenWindowProps) {
  const { language, texts } = useSpeech()
  const words = texts.surveys
  const dialog = useRef<HTMLDialogElement>(null)
  const [windowFrom, setFrom] = useState(survey.windowFrom)
  const [windowTo, setTo] = useState(survey.windowTo ?? '')
  const [fault, setFault] = useState<Fault | null>(null)
  const [isTried, setTried] = useState(false)
  const isFaulty = isNarrower(survey, { windowFrom, windowTo: windowTo || null })
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const save = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (isFaulty) return
    const outcome = await client.widenSurvey(survey, { windowFrom, windowTo: windowTo || null })
    if (outcome.ok) onWidened(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <dialog ref={dialog} class="dialog dialog-plain" aria-labelledby="widen-title" onClose={onKeep}>
      <form onSubmit={save} noValidate>
        <h2 id="widen-title">{words.widenTitle(title)}</h2>
        <p>{words.widenMeaning}</p>
        {fault && <FaultNotice fault={fault} />}
        <div class="field-grid">
          <DayField id="widen-from" label={words.from} value={windowFrom} onDay={setFrom} />
          {survey.windowTo !== null && (
            <DayField id="widen-to" label={words.to} value={windowTo} onDay={setTo} />
          )}
        </div>
        {isTried && isFaulty && (
          <p class="field-fault" role="alert">
            {words.widenFault(
              dayShort(survey.windowFrom),
              survey.windowTo ? dayShort(survey.windowTo) : words.openEnd,
            )}
          </p>
        )}
        <div class="panel-actions">
          <button type="submit" class="button button-main">
            {words.widenSave}
          </button>
          <button type="button" class="button" onClick={onKeep}>
            {texts.setup.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
