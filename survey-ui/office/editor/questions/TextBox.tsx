import type { LocalText } from '#contract/questionnaire.ts'
import type { TextPlace } from '../edit.ts'
import { idOf } from '../places.ts'
import { useWriting } from './writing.ts'

interface TextBoxProps {
  /** JSON pointer of the text in the draft. */
  at: string
  place: TextPlace
  text: LocalText | undefined
  label: string
  help?: string
  /** More than one for texts that may be long. */
  rows?: number
  /** For lists, whose label is for those who listen. */
  isLabelUnseen?: boolean
  onEnter?: () => void
}

/** One text of the draft in the language being written, with the Vietnamese beside a translation. */
export function TextBox({ at, place, text, label, help, rows = 1, isLabelUnseen, onEnter }: TextBoxProps) {
  const { language, edit } = useWriting()
  const id = idOf(at)
  const isTranslation = language !== 'vi'
  const shared = {
    id,
    lang: language,
    'data-at': at,
    'aria-describedby': help || isTranslation ? `${id}-note` : undefined,
    value: text?.[language] ?? '',
    placeholder: isTranslation ? text?.vi : undefined,
  }
  const type = (value: string) => edit({ type: 'text', at: place, language, text: value })
  const note = isTranslation && text?.vi ? text.vi : help
  return (
    <div class="field write-text">
      <label for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {rows > 1 ? (
        <textarea
          {...shared}
          rows={rows}
          maxLength={2000}
          onInput={(event) => type(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          maxLength={300}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter || event.isComposing) return
            event.preventDefault()
            onEnter()
          }}
        />
      )}
      {note && (
        <p id={`${id}-note`} class="field-help" lang={isTranslation ? 'vi' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
