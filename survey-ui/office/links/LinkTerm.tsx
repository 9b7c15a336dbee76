import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { codePolicies } from '#contract/collector.ts'
import type { CollectorSummary } from '#contract/office.ts'
import { DayField } from '../DayField.tsx'
import { isDayWrong } from '../day-text.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { LinkClient } from './client.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface LinkTermProps {
  collector: CollectorSummary
  links: LinkClient
  today: string
  /** The link is not as it was. */
  onChanged: () => void
}

/** How long a link lasts, whether it asks for codes, and its end. */
export function LinkTerm({ collector, links, today, onChanged }: LinkTermProps) {
  const { collectorId, name } = collector
  const { texts } = useSpeech()
  const words = texts.links
  const [expiresOn, setExpiresOn] = useState(collector.expiresOn ?? '')
  const [codes, setCodes] = useState(collector.codes)
  const [progress, setProgress] = useState<'idle' | 'busy' | 'saved' | Fault>('idle')
  const [isRevoking, setRevoking] = useState(false)
  const isPast = isDayWrong(expiresOn, today) && expiresOn !== collector.expiresOn
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPast || progress === 'busy') return
    setProgress('busy')
    const isSame = expiresOn === (collector.expiresOn ?? '')
    // What was not touched here may have been changed elsewhere in the meantime.
    const outcome = await links.change(collectorId, {
      ...(codes === collector.codes ? {} : { codes }),
      ...(isSame ? {} : { expiresOn: expiresOn || null }),
    })
    setProgress(outcome.ok ? 'saved' : outcome.fault)
    if (outcome.ok) onChanged()
  }
  return (
    <div class="link-part">
      <form class="term-fields" onSubmit={save} noValidate>
        <DayField
          id={`expires-${collectorId}`}
          label={words.expiresOn}
          value={expiresOn}
          onDay={setExpiresOn}
          fault={isPast ? words.expiresOnFault : null}
        />
        <Field id={`codes-${collectorId}`} label={words.policy.label}>
          <select
            id={`codes-${collectorId}`}
            value={codes}
            aria-describedby={noteId(`codes-${collectorId}`)}
            onChange={({ currentTarget }) =>
              setCodes(codePolicies.find((known) => known === currentTarget.value) ?? 'none')
            }
          >
            {codePolicies.map((policy) => (
              <option key={policy} value={policy}>
                {words.policy[policy]}
              </option>
            ))}
          </select>
        </Field>
        <div class="term-save">
          <button type="submit" class="button button-main" aria-disabled={progress === 'busy'}>
            {progress === 'busy' ? words.busy : words.save}
          </button>
          <span role="status" class="download-note">
            {progress === 'saved' && words.saved}
          </span>
        </div>
      </form>
      {typeof progress === 'object' && <FaultNotice fault={progress} />}
      <div class="term-end">
        <h4>{words.term.revokeTitle}</h4>
        <p class="muted">{words.term.revokeLead}</p>
        <button type="button" class="button" onClick={() => setRevoking(true)}>
          {words.term.revoke}
        </button>
      </div>
      {isRevoking && (
        <ReasonDialog
          question={words.term.revokeQuestion(name)}
          meaning={words.term.revokeMeaning}
          act={(reason) => links.revoke(collectorId, reason)}
          onKeep={() => setRevoking(false)}
          onDone={() => {
            setRevoking(false)
            onChanged()
          }}
        />
      )}
    </div>
  )
}
