import { stepField, stepOf } from './next-field.ts'

interface TextFieldProps {
  /** Language that is typed, which names the column too. */
  language: string
  label: string
  /** JSON pointer to the text in this language. */
  at: string
  value: string
  isLong: boolean
  isMissing: boolean
  onType: (text: string) => void
}

/** One text in one language. Enter goes down the column. */
export function TextField({ language, label, at, value, isLong, isMissing, onType }: TextFieldProps) {
  const shared = {
    'aria-label': label,
    'data-column': language,
    'data-at': at,
    lang: language,
    spellcheck: true,
    autocomplete: 'off',
    maxLength: isLong ? 2000 : 300,
    class: isMissing ? 'text-missing' : undefined,
    value,
    onKeyDown: (event: KeyboardEvent) => {
      const by = stepOf(event, isLong)
      if (by === 0) return
      event.preventDefault()
      stepField(event.currentTarget as HTMLElement, by)
    },
  }
  return isLong ? (
    <textarea {...shared} rows={rowsFor(value)} onInput={(event) => onType(event.currentTarget.value)} />
  ) : (
    <input {...shared} onInput={(event) => onType(event.currentTarget.value)} />
  )
}

/** Lines that a text needs in a column of some forty signs. */
const rowsFor = (value: string) => Math.min(6, Math.max(2, Math.ceil(value.length / 40)))
