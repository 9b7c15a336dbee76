import { useEffect, useRef, useState } from 'preact/hooks'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { peopleFault, usePeopleTexts } from './texts.ts'

interface ConfirmProps {
  /** Names the thing and what is done to it. */
  question: string
  meaning: string
  confirm: string
  act: () => Promise<Outcome<unknown>>
  onKeep: () => void
  onDone: () => void
}

/** Asks once before an account loses something. */
export function Confirm({ question, meaning, confirm, act, onKeep, onDone }: ConfirmProps) {
  const { texts } = useSpeech()
  const words = usePeopleTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const go = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await act()
    setBusy(false)
    if (outcome.ok) onDone()
    else setFault(outcome.fault)
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="confirm-title" onClose={onKeep}>
      <h2 id="confirm-title">{question}</h2>
      <p>{meaning}</p>
      {fault && (
        <p class="notice notice-fault" role="alert">
          {peopleFault(fault, words, texts)}
        </p>
      )}
      <div class="panel-actions">
        <button type="button" class="button button-danger" aria-disabled={isBusy} onClick={go}>
          {isBusy ? words.confirmBusy : confirm}
        </button>
        <button type="button" class="button" autofocus onClick={onKeep}>
          {words.keep}
        </button>
      </div>
    </dialog>
  )
}
