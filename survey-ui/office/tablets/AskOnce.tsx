import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault, Outcome } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'

interface AskOnceProps<T> {
  /** Names the thing and what is done to it. */
  title: string
  meaning?: string
  confirm: string
  isDangerous?: boolean
  /** Whether what was filled in can be sent; until then the fields show what is wrong. */
  isReady: boolean
  /** Called when somebody confirms too early. */
  onTooEarly?: () => void
  act: () => Promise<Outcome<T>>
  onDone: (value: T) => void
  onKeep: () => void
  children?: ComponentChildren
}

/** Asks once before something is done to a tablet, in words that name it. */
export function AskOnce<T>(props: AskOnceProps<T>) {
  const { title, meaning, confirm, isDangerous = false, isReady, onTooEarly, act, onDone, onKeep } = props
  const { texts } = useSpeech()
  const words = texts.tablets.dialogs
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isReady) {
      onTooEarly?.()
      return focusFirstFault(event.currentTarget as HTMLFormElement)
    }
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
      class={isDangerous ? 'dialog' : 'dialog dialog-calm'}
      aria-labelledby={titleId}
      onClose={onKeep}
    >
      <form onSubmit={submit} noValidate>
        <h2 id={titleId}>{title}</h2>
        {meaning && <p>{meaning}</p>}
        {fault && <FaultNotice fault={fault} />}
        {props.children}
        <div class="panel-actions">
          <button
            type="submit"
            class={isDangerous ? 'button button-danger' : 'button button-main'}
            aria-disabled={isBusy}
          >
            {isBusy ? words.busy : confirm}
          </button>
          <button type="button" class="button" onClick={onKeep}>
            {words.keep}
          </button>
        </div>
      </form>
    </dialog>
  )
}
