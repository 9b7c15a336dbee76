import { Field } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface LanguagesFieldProps {
  /** The first is shown first; empty means all of the questionnaire. */
  languages: string[]
  onLanguages: (languages: string[]) => void
}

/** Which languages the tablet offers, and which one it begins with. */
export function LanguagesField({ languages, onLanguages }: LanguagesFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.place
  const { all, viEn, vi, enVi } = words.languageChoices
  const choices = [
    { value: '', label: all },
    { value: 'vi,en', label: viEn },
    { value: 'vi', label: vi },
    { value: 'en,vi', label: enVi },
  ]
  const value = languages.join(',')
  // Set elsewhere, with a language that this page has no words for.
  const others = choices.some((choice) => choice.value === value) ? [] : [{ value, label: value }]
  return (
    <Field id="place-languages" label={words.languages}>
      <select
        id="place-languages"
        value={value}
        onChange={(event) => onLanguages(event.currentTarget.value.split(',').filter(Boolean))}
      >
        {[...choices, ...others].map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
