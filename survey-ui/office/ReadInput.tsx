import { useState } from 'preact/hooks'

interface ReadInputProps {
  id?: string
  /** As the server writes it, or as it was typed while it cannot be read. */
  value: string
  /** @returns what the server takes; null where the text cannot be read */
  read: (typed: string) => string | null
  /** How people write what the server writes. */
  show: (value: string) => string
  onValue: (value: string) => void
  /** Told when typing begins and when it ends: with Enter, or on leaving the field. */
  onTyping?: (isTyping: boolean) => void
  length: number
  describedBy?: string
  placeholder?: string
}

/** A text field that says in the page's own way what the server writes in its own. */
export function ReadInput(props: ReadInputProps) {
  const { id, value, read, show, onValue, onTyping, length, describedBy, placeholder } = props
  // What is being typed stays as it is; leaving the field writes it out.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      id={id}
      type="text"
      inputMode="numeric"
      autocomplete="off"
      maxLength={length}
      placeholder={placeholder}
      value={typed ?? (read(value) === value ? show(value) : value)}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onTyping?.(true)
        onValue(read(currentTarget.value) ?? currentTarget.value)
      }}
      onKeyDown={({ key }) => key === 'Enter' && onTyping?.(false)}
      onBlur={() => {
        setTyped(null)
        onTyping?.(false)
      }}
    />
  )
}
