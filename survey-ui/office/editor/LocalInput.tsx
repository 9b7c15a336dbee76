import { inLanguage, type LocalText } from '#contract/questionnaire.ts'
import type { TextPlace } from './edit.ts'
import type { PanelProps } from './panel.ts'
import { useEditorTexts } from './texts.ts'

interface LocalInputProps extends Pick<PanelProps, 'edit' | 'language'> {
  id: string
  /** Undefined where there is none in any language. */
  text: LocalText | undefined
  place: TextPlace
  /** JSON pointer of the text. */
  at: string
  maxLength: number
  label?: string | undefined
  describedBy?: string | undefined
  isInvalid?: boolean
  rows?: number
  onEnter?: (() => void) | undefined
}

/** A text of the draft in the language that is being written. The Vietnamese one stands behind a missing translation. */
export function LocalInput(props: LocalInputProps) {
  const { id, text, place, at, maxLength, label, describedBy, isInvalid, rows, onEnter, edit, language } =
    props
  const words = useEditorTexts()
  const shared = {
    id,
    'data-at': `${at}/${language}`,
    lang: language,
    maxLength,
    value: text?.[language] ?? '',
    placeholder: language !== 'vi' && text?.vi ? words.original(inLanguage(text, 'vi')) : undefined,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
  }
  const type = (typed: string) => edit({ type: 'text', at: place, language, text: typed })
  return rows ? (
    <textarea {...shared} rows={rows} onInput={(event) => type(event.currentTarget.value)} />
  ) : (
    <input
      {...shared}
      type="text"
      autocomplete="off"
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Vietnamese is typed with an input method, which takes Enter for itself while it composes.
        if (event.key !== 'Enter' || !onEnter || event.isComposing) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
