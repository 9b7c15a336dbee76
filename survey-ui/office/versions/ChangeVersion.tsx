import { useEffect, useRef, useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import type { SurveyVersions } from '#contract/survey-versions.ts'
import { type OfficeClient, surveyPath } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import { useVersionsTexts } from './texts.ts'
import { VersionFields } from './VersionFields.tsx'

interface ChangeVersionProps {
  survey: SurveySummary
  client: Pick<OfficeClient, 'ask'>
  onKeep: () => void
  /** @param message what has become of it, in words */
  onChanged: (message: string) => void
}

/** A running survey goes on with a later version from a day on; until then that can be taken back. */
export function ChangeVersion({ survey, client, onKeep, onChanged }: ChangeVersionProps) {
  const { language } = useSpeech()
  const words = useVersionsTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const versions = useRemote(survey.stamp, () =>
    client.ask<SurveyVersions>('GET', `/surveys/${encodeURIComponent(survey.key)}/versions`),
  )
  const [fault, setFault] = useState<Fault | null>(null)
  const [isBusy, setBusy] = useState(false)
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  useEffect(() => dialog.current?.showModal(), [])
  const send = async (method: 'PUT' | 'DELETE', body: object | undefined, message: string) => {
    if (isBusy) return
    setBusy(true)
    const outcome = await client.ask<SurveySummary>(method, surveyPath(survey, '/version'), body)
    setBusy(false)
    if (outcome.ok) onChanged(message)
    else setFault(outcome.fault)
  }
  const known = versions.value
  const coming = known?.next
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-plain version-dialog"
      aria-labelledby="version-title"
      onClose={onKeep}
    >
      <h2 id="version-title">{words.title(title)}</h2>
      {fault && <FaultNotice fault={fault} />}
      {!known &&
        (versions.fault ? <FaultNotice fault={versions.fault} onRetry={versions.reload} /> : <Loading />)}
      {known && (
        <p>
          {words.now(known.version)} {words.meaning} {words.advice}
        </p>
      )}
      {known && known.choices.length > 0 ? (
        <VersionFields
          versions={known}
          last={survey.windowTo}
          isBusy={isBusy}
          onKeep={onKeep}
          onChoose={(next) => send('PUT', next, words.done(title, next.version, dayShort(next.from)))}
        />
      ) : (
        <>
          {known && <p>{words.none}</p>}
          <div class="panel-actions">
            <button type="button" class="button" onClick={onKeep}>
              {words.close}
            </button>
          </div>
        </>
      )}
      {coming && (
        <p class="version-coming">
          <button
            type="button"
            class="button button-quiet"
            onClick={() => send('DELETE', undefined, words.cancelled(title))}
          >
            {words.cancelStep(coming.version)}
          </button>
        </p>
      )}
    </dialog>
  )
}
