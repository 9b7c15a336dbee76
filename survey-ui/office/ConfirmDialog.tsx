import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { FaultNotice } from './FaultNotice.tsx'
import type { Fault, Outcome } from './fault.ts'

interface ConfirmDialogProps<T> {
  /** Names the thing and what is done to it. */
  question: string
  confirm: string
  busy: string
  keep: string
  /** Whether it takes away what cannot be had again. */
  isDangerous?: boolean
  act: () => Promise<Outcome<T>>
  onKeep: () => void
  onDone?: (value: T) => void
  /** What went wrong, where a part of the office has words of its own for it. */
  faultOf?: (fault: Fault) => ComponentChildren
  /** What it means, in a few lines. */
  children: ComponentChildren
}

/** Asks once before something is done that reaches far. Closing it leaves everything as it was. */
export function ConfirmDialog<T>(props: ConfirmDialogProps<T>) {
  const { question, confirm, busy, keep, isDangerous = false, act, onKeep, onDone, children } = props
  const { faultOf = (fault: Fault) => <FaultNotice fault={fault} /> } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const go = async () => {
    if (isBusy) return
    setBusy(true)
    const outcome = await act()
    setBusy(false)
    setFault(outcome.ok ? null : outcome.fault)
    if (outcome.ok) onDone?.(outcome.value)
  }
  return (
    <dialog
      ref={dialog}
      class={isDangerous ? 'dialog' : 'dialog dialog-plain'}
      aria-labelledby="confirm-question"
      onClose={onKeep}
    >
      <h2 id="confirm-question">{question}</h2>
      {children}
      {fault && faultOf(fault)}
      <div class="panel-actions">
        <button
          type="button"
          class={isDangerous ? 'button button-danger' : 'button button-main'}
          aria-disabled={isBusy}
          onClick={go}
        >
          {isBusy ? busy : confirm}
        </button>
        <button type="button" class="button" autofocus onClick={onKeep}>
          {keep}
        </button>
      </div>
    </dialog>
  )
}
