import { printFormats } from '#contract/link.ts'
import { useSpeech } from '../language.ts'
import type { PrintChoice } from './client.ts'

interface PrintChoiceFieldsProps {
  /** Begins the ids of the fields. */
  id: string
  choice: PrintChoice
  onChange: (choice: PrintChoice) => void
}

export const firstPrintChoice: PrintChoice = { format: 'a4', languages: 'vi' }

const languageChoices = ['vi', 'vi,en', 'en'] as const

/** Paper and languages of a poster. */
export function PrintChoiceFields({ id, choice, onChange }: PrintChoiceFieldsProps) {
  const { texts } = useSpeech()
  const words = texts.links.print
  return (
    <>
      <div class="field">
        <label for={`${id}-format`}>{words.format}</label>
        <select
          id={`${id}-format`}
          value={choice.format}
          onChange={({ currentTarget }) =>
            onChange({
              ...choice,
              format: printFormats.find((known) => known === currentTarget.value) ?? 'a4',
            })
          }
        >
          {printFormats.map((format) => (
            <option key={format} value={format}>
              {words.formats[format]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-languages`}>{words.languages}</label>
        <select
          id={`${id}-languages`}
          value={choice.languages}
          onChange={({ currentTarget }) =>
            onChange({
              ...choice,
              languages: languageChoices.find((known) => known === currentTarget.value) ?? 'vi',
            })
          }
        >
          {languageChoices.map((languages) => (
            <option key={languages} value={languages}>
              {words.languageChoices[languages]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
