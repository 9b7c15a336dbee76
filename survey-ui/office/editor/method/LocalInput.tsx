import { inLanguage, type LocalText } from '#contract/questionnaire.ts'
import type { TextPlace } from '../edit.ts'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'

interface LocalInputProps extends Pick<MethodPart, 'edit' | 'language'> {
  id: string
  text: LocalText
  place: TextPlace
  /** JSON pointer of the text. */
  at: string
  maxLength: number
  label?: string
  describedBy?: string
  isInvalid?: boolean
  rows?: number
}

/** A text of the method in the language that is being written. The Vietnamese one stands behind a missing translation. */
export function LocalInput(props: LocalInputProps) {
  const { id, text, place, at, maxLength, label, describedBy, isInvalid, rows, edit, language } = props
  const words = useMethodTexts()
  const shared = {
    id,
    'data-at': `${at}/${language}`,
    lang: language,
    maxLength,
    value: text[language] ?? '',
    placeholder: language !== 'vi' && text.vi ? words.name.original(inLanguage(text, 'vi')) : undefined,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
  }
  const type = (typed: string) => edit({ type: 'text', at: place, language, text: typed })
  return rows ? (
    <textarea {...shared} rows={rows} onInput={(event) => type(event.currentTarget.value)} />
  ) : (
    <input {...shared} type="text" autocomplete="off" onInput={(event) => type(event.currentTarget.value)} />
  )
}
