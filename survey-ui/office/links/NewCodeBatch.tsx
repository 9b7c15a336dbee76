import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CodeBatchSummary } from '#contract/link.ts'
import { DayField } from '../DayField.tsx'
import { isDayWrong } from '../day-text.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import type { LinkClient } from './client.ts'
import { wholeNumber } from './whole-number.ts'

interface NewCodeBatchProps {
  collectorId: number
  links: LinkClient
  today: string
  onCancel: () => void
  onIssued: (batch: CodeBatchSummary) => void
}

const mostCodes = 20_000

/** Issues codes: what they are for, how many, how long they work. */
export function NewCodeBatch({ collectorId, links, today, onCancel, onIssued }: NewCodeBatchProps) {
  const { texts } = useSpeech()
  const words = texts.links.codes
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const [expiresOn, setExpiresOn] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const nameInput = useRef<HTMLInputElement>(null)
  useEffect(() => nameInput.current?.focus(), [])
  const quantity = wholeNumber(typed, 1, mostCodes)
  const isPast = isDayWrong(expiresOn, today)
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const title = name.normalize('NFC').trim()
    if (title === '' || quantity === null || isPast) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await links.issueCodes(collectorId, {
      name: title,
      quantity,
      expiresOn: expiresOn || null,
    })
    setBusy(false)
    if (outcome.ok) onIssued(outcome.value)
    else setFault(outcome.fault)
  }
  const isMissing = isTried && name.trim() === ''
  return (
    <form class="panel" onSubmit={submit} noValidate aria-label={words.issue}>
      {fault && <FaultNotice fault={fault} />}
      <Field
        id="batch-name"
        label={words.name}
        help={words.nameExample}
        fault={isMissing ? texts.setup.required : null}
      >
        <input
          id="batch-name"
          ref={nameInput}
          maxLength={200}
          value={name}
          aria-describedby={noteId('batch-name')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <div class="field-pair">
        <Field
          id="batch-quantity"
          label={words.quantity}
          fault={isTried && quantity === null ? words.quantityFault : null}
        >
          <input
            id="batch-quantity"
            inputMode="numeric"
            value={typed}
            aria-describedby={noteId('batch-quantity')}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
        <DayField
          id="batch-expires"
          label={words.expiresOn}
          value={expiresOn}
          onDay={setExpiresOn}
          fault={isPast ? texts.links.expiresOnFault : null}
        />
      </div>
      <PanelActions submit={words.submit} busy={words.issuing} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
