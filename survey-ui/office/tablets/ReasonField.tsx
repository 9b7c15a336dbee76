import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface ReasonFieldProps {
  id: string
  reason: string
  onReason: (reason: string) => void
  /** Whether somebody tried to go on without one. */
  isMissing: boolean
}

/** Why something is done that cannot be undone; it goes to the audit log. */
export function ReasonField({ id, reason, onReason, isMissing }: ReasonFieldProps) {
  const { texts } = useSpeech()
  return (
    <Field id={id} label={texts.tablets.reason} fault={isMissing ? texts.tablets.reasonMissing : null}>
      <input
        id={id}
        maxLength={500}
        value={reason}
        aria-describedby={noteId(id)}
        onInput={(event) => onReason(event.currentTarget.value)}
      />
    </Field>
  )
}
