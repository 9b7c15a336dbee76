import { useEffect, useState } from 'preact/hooks'
import { Field, noteId } from '../Field.tsx'

interface NumberFieldProps {
  id: string
  label: string
  help?: string
  /** How the value stands in the field. */
  text: string
  /** The value of what was typed, or why it is none. */
  read: (typed: string) => { value: number | null } | { fault: string }
  onValue: (value: number | null) => void
  /** A fault that comes of another field. */
  fault?: string | null
  isDisabled?: boolean
}

/** A number that takes effect when the person leaves the field or presses Enter, and not at every key. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, help, text, read, onValue, fault, isDisabled = false } = props
  const [typed, setTyped] = useState(text)
  const [isLeft, setLeft] = useState(false)
  // Going back in the history changes the value from outside.
  useEffect(() => setTyped(text), [text])
  const reading = read(typed)
  const own = isLeft && 'fault' in reading ? reading.fault : null
  const settle = () => {
    setLeft(true)
    if ('value' in reading) onValue(reading.value)
  }
  return (
    <Field id={id} label={label} help={help} fault={own ?? fault}>
      <input
        id={id}
        inputMode="decimal"
        autocomplete="off"
        value={typed}
        disabled={isDisabled}
        aria-invalid={own !== null || Boolean(fault)}
        aria-describedby={noteId(id)}
        onInput={(event) => {
          setLeft(false)
          setTyped(event.currentTarget.value)
        }}
        onChange={settle}
      />
    </Field>
  )
}
