import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'

interface ReasonDialogProps {
  /** Names the thing. */
  question: string
  meaning: string
  act: (reason: string) => Promise<Outcome<unknown>>
  onKeep: () => void
  onDone: () => void
}

/** Asks once, and why, before something is revoked. */
export function ReasonDialog({ question, meaning, act, onKeep, onDone }: ReasonDialogProps) {
  const { texts } = useSpeech()
  const words = texts.links.term
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const isShort = reason.trim().length < 3
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isShort || isBusy) return
    setBusy(true)
    const outcome = await act(reason.normalize('NFC').trim())
    setBusy(false)
    if (outcome.ok) onDone()
    else setFault(outcome.fault)
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="reason-title" onClose={onKeep}>
      <h2 id="reason-title">{question}</h2>
      <p>{meaning}</p>
      {fault && <FaultNotice fault={fault} />}
      <form onSubmit={submit} noValidate>
        <Field id="reason" label={words.reason} fault={isTried && isShort ? words.reasonFault : null}>
          <input
            id="reason"
            maxLength={500}
            value={reason}
            aria-describedby={noteId('reason')}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
        <div class="panel-actions">
          <button type="submit" class="button button-danger" aria-disabled={isBusy}>
            {isBusy ? words.confirmBusy : words.confirm}
          </button>
          <button type="button" class="button" onClick={onKeep}>
            {words.keep}
          </button>
        </div>
      </form>
    </dialog>
  )
}
