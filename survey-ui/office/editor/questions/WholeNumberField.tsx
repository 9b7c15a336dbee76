import { useState } from 'preact/hooks'
import { Field } from '../../Field.tsx'

interface WholeNumberFieldProps {
  id: string
  at: string
  label: string
  value: number | undefined
  least: number
  greatest: number
  /** What to do when the field is emptied; without it an empty field changes nothing. */
  onEmpty?: () => void
  onNumber: (value: number) => void
  placeholder?: string
}

/** A whole number. What cannot be one is kept in the field and changes nothing. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { id, at, label, value, least, greatest, onEmpty, onNumber, placeholder } = props
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string) => {
    setTyped(text)
    if (text.trim() === '') {
      onEmpty?.()
      return
    }
    const number = Number(text)
    if (Number.isInteger(number) && number >= least && number <= greatest) onNumber(number)
  }
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        data-at={at}
        inputMode="numeric"
        placeholder={placeholder}
        value={typed ?? value ?? ''}
        onInput={(event) => read(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </Field>
  )
}
