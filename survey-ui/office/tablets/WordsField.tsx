import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface WordsFieldProps {
  code: string
  isFaulty: boolean
  onCode: (code: string) => void
}

/** The words that the tablet shows. */
export function WordsField({ code, isFaulty, onCode }: WordsFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  return (
    <Field
      id="tablet-code"
      label={words.code}
      help={words.codeHelp}
      fault={isFaulty ? words.codeFault : null}
    >
      <input
        id="tablet-code"
        class="mono"
        maxLength={80}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={code}
        aria-describedby={noteId('tablet-code')}
        onInput={(event) => onCode(event.currentTarget.value)}
      />
    </Field>
  )
}
