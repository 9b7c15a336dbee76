import { stepField, stepOf } from './next-field.ts'

interface TextFieldProps {
  /** Language that is typed, which names the column too. */
  language: string
  label: string
  /** JSON pointer to the text in this language. */
  at: string
  value: string
  isLong: boolean
  /** Signs that the contract takes. */
  most: number
  isMissing: boolean
  onType: (text: string) => void
}

/** One text in one language, as tall as it needs. Enter goes down the column. */
export function TextField({ language, label, at, value, isLong, most, isMissing, onType }: TextFieldProps) {
  return (
    <textarea
      aria-label={label}
      data-column={language}
      data-at={at}
      lang={language}
      spellcheck
      autocomplete="off"
      maxLength={most}
      class={isMissing ? 'text-missing' : undefined}
      rows={1}
      value={value}
      onInput={(event) => onType(isLong ? event.currentTarget.value : oneLine(event.currentTarget.value))}
      onKeyDown={(event) => {
        const by = stepOf(event, isLong)
        if (by === 0) return
        event.preventDefault()
        stepField(event.currentTarget, by)
      }}
    />
  )
}

/** What was pasted into a field of one line. */
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
