import { inLanguage, type LocalText } from '#contract/questionnaire.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { keyFault } from './begin-choice.ts'
import { useQuestionnairesTexts } from './texts.ts'

interface KeyFieldProps {
  id: string
  value: string
  taken: ReadonlyMap<string, { title: LocalText }>
  /** Whether a fault is to be told though the field was not typed into. */
  isTried: boolean
  onType: (key: string) => void
}

/** The key of a new questionnaire, judged while it is typed. */
export function KeyField({ id, value, taken, isTried, onType }: KeyFieldProps) {
  const { language } = useSpeech()
  const { new: words, untitled } = useQuestionnairesTexts()
  const fault = value === '' && !isTried ? null : keyFault(value, taken)
  const owner = taken.get(value)
  const said =
    fault === 'taken' && owner
      ? words.keyTaken(inLanguage(owner.title, language) || untitled)
      : fault && words.keyFault
  return (
    <Field id={id} label={words.key} help={words.keyHelp} fault={said}>
      <input
        id={id}
        class="mono"
        maxLength={48}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={noteId(id)}
        aria-invalid={fault !== null}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  )
}
