import type { LocalText } from '#contract/questionnaire.ts'
import type { TextPlace } from '../edit.ts'
import { LocalInput } from '../LocalInput.tsx'
import { idOf } from '../places.ts'
import { useWriting } from './writing.ts'

interface TextBoxProps {
  /** JSON pointer of the text in the draft. */
  at: string
  place: TextPlace
  text: LocalText | undefined
  label: string
  help?: string
  /** For texts that may be long; one line when left out. */
  rows?: number
  /** For lists, whose label is for those who listen. */
  isLabelUnseen?: boolean
  onEnter?: () => void
}

const [lineLength, textLength] = [300, 2000]

/** One labelled text of the draft, with the Vietnamese below a translation. */
export function TextBox({ at, place, text, label, help, rows, isLabelUnseen, onEnter }: TextBoxProps) {
  const { language, edit } = useWriting()
  const id = idOf(at)
  const isTranslation = language !== 'vi' && text?.vi !== undefined && text.vi !== ''
  const note = isTranslation ? text.vi : help
  return (
    <div class="field write-text" data-at={at}>
      <label for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      <LocalInput
        id={id}
        at={at}
        place={place}
        text={text}
        maxLength={rows ? textLength : lineLength}
        describedBy={note ? `${id}-note` : undefined}
        {...(rows ? { rows } : {})}
        onEnter={onEnter}
        edit={edit}
        language={language}
      />
      {note && (
        <p id={`${id}-note`} class="field-help" lang={isTranslation ? 'vi' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
