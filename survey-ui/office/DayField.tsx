import { useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import { readDay } from './day-text.ts'
import { Field, noteId } from './Field.tsx'
import { useSpeech } from './language.ts'
import { ReadInput } from './ReadInput.tsx'

interface DayFieldProps {
  id: string
  label: string
  /** YYYY-MM-DD, or as it was typed while that is no day; empty for none. */
  value: string
  onDay: (value: string) => void
  help?: string | undefined
  fault?: string | null | undefined
}

/** A day, typed and shown as dd/mm/yyyy whatever the language of the browser. */
export function DayField({ id, label, value, onDay, help, fault }: DayFieldProps) {
  const { texts } = useSpeech()
  const words = texts.days
  const [isTyping, setTyping] = useState(false)
  const isUnreadable = value !== '' && readDay(value) === null
  // A day that is still being typed is no fault yet.
  const shownFault = isUnreadable ? (isTyping ? null : words.fault) : fault
  return (
    <Field id={id} label={label} help={help ?? words.help} fault={shownFault}>
      <ReadInput
        id={id}
        value={value}
        read={readDay}
        show={dayShort}
        onValue={onDay}
        onTyping={setTyping}
        length={10}
        describedBy={noteId(id)}
      />
    </Field>
  )
}
