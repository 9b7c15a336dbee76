import type { ComponentChildren, TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Fault, Outcome } from '../../fault.ts'
import { focusFirstFault } from '../../focus-fault.ts'
import { useSpeech } from '../../language.ts'
import { PanelActions } from '../../PanelActions.tsx'
import { useFirstFieldFocus } from '../../use-focus.ts'
import { usePrepareTexts } from '../texts.ts'
import { refusalText } from './refusal-text.ts'

interface UnitFormProps<Done> {
  title: string
  meaning?: string
  submit: string
  /** Whether all that is needed is there. */
  isWhole: boolean
  send: () => Promise<Outcome<Done>>
  onDone: (value: Done) => void
  onCancel: () => void
  /** @param isTried whether somebody has tried to send it: what is missing is told only then */
  children: (isTried: boolean) => ComponentChildren
}

/** A change of units: what is filled in, why it was refused, sending it. */
export function UnitForm<Done>(props: UnitFormProps<Done>) {
  const { title, meaning, submit, isWhole, send, onDone, onCancel, children } = props
  const { texts } = useSpeech()
  const words = usePrepareTexts().units
  const form = useFirstFieldFocus()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    setFault(null)
    if (!isWhole) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await send()
    setBusy(false)
    if (outcome.ok) onDone(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <form ref={form} class="panel" onSubmit={save} noValidate aria-label={title}>
      <h3>{title}</h3>
      {meaning && <p class="muted">{meaning}</p>}
      {children(isTried)}
      {fault && (
        <p class="notice notice-fault" role="alert">
          {refusalText(fault, words, texts)}
        </p>
      )}
      <PanelActions submit={submit} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
