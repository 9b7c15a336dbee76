import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Fault, Outcome } from '../fault.ts'
import { QuestionnaireFault } from './QuestionnaireFault.tsx'
import { useQuestionnairesTexts } from './texts.ts'

interface AskOnceProps<T> {
  /** Names the thing and what is done to it. */
  question: string
  confirm: string
  /** Whether something is lost for good. */
  isDangerous?: boolean
  act: () => Promise<Outcome<T>>
  onKeep: () => void
  onDone: (value: T) => void
  /** What will happen. */
  children: ComponentChildren
}

/** Asks once before something is done that cannot be taken back. */
export function AskOnce<T>(props: AskOnceProps<T>) {
  const { question, confirm, isDangerous = false, act, onKeep, onDone, children } = props
  const words = useQuestionnairesTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const go = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await act()
    setBusy(false)
    if (outcome.ok) onDone(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <dialog
      ref={dialog}
      class={isDangerous ? 'dialog' : 'dialog dialog-plain'}
      aria-labelledby="ask-title"
      onClose={onKeep}
    >
      <h2 id="ask-title">{question}</h2>
      {children}
      {fault && <QuestionnaireFault fault={fault} />}
      <div class="panel-actions">
        <button
          type="button"
          class={isDangerous ? 'button button-danger' : 'button button-main'}
          aria-disabled={isBusy}
          onClick={go}
        >
          {isBusy ? words.busy : confirm}
        </button>
        <button type="button" class="button" autofocus onClick={onKeep}>
          {isDangerous ? words.keep : words.cancel}
        </button>
      </div>
    </dialog>
  )
}
