import { useState } from 'preact/hooks'
import type { Fault, Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { linkFaultText } from './fault-text.ts'
import { wholeNumber } from './whole-number.ts'

interface InvitationCellProps {
  label: string
  /** What is stored; null where nothing was noted. */
  known: number | null
  save: (value: number | null) => Promise<Outcome<null>>
  /** Goes so many rows down. */
  onMove: (by: number) => void
}

type Progress = 'idle' | 'busy' | 'saved' | 'faulty' | Fault

const most = 1_000_000

/** One number of the table, stored as soon as it is left. */
export function InvitationCell({ label, known, save, onMove }: InvitationCellProps) {
  const { texts } = useSpeech()
  const [typed, setTyped] = useState(known === null ? '' : String(known))
  const [stored, setStored] = useState(known)
  const [progress, setProgress] = useState<Progress>('idle')
  const leave = async () => {
    const value = typed.trim() === '' ? null : wholeNumber(typed, 0, most)
    if (value === null && typed.trim() !== '') return setProgress('faulty')
    if (value === stored) return setProgress(progress === 'saved' ? 'saved' : 'idle')
    setProgress('busy')
    const outcome = await save(value)
    if (outcome.ok) setStored(value)
    setProgress(outcome.ok ? 'saved' : outcome.fault)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    // Leaving the field stores it; on the last row it is left all the same.
    if (event.key === 'Enter') (event.currentTarget as HTMLInputElement).blur()
    onMove(by)
  }
  return (
    <span class="invitation-cell">
      <span role="status" class="download-note">
        {progress === 'saved' && texts.links.saved}
        {progress === 'faulty' && <span class="fault-text">{texts.links.invitations.fault}</span>}
        {typeof progress === 'object' && <span class="fault-text">{linkFaultText(progress, texts)}</span>}
      </span>
      <input
        class="compact"
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-invalid={progress === 'faulty'}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}
