import { useEffect, useRef } from 'preact/hooks'
import type { FieldValue } from '#contract/paper.ts'
import { inLanguage, type Questionnaire } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import type { Entry, Field } from './field-entry.ts'
import { optionsOf } from './field-options.ts'
import { usePaperTexts } from './texts.ts'

interface FieldViewProps {
  questionnaire: Questionnaire
  field: Field
  /** Number on the ballot; null for bands. Without one the question itself stands elsewhere. */
  number?: number | null
  entry: Entry
  /** What stands already; undefined while nothing does. */
  value: FieldValue | undefined
  onPress: (key: string) => void
  onWrite: (text: string) => void
}

/** The field that is being keyed, large, with the key of every answer. */
export function FieldView({ questionnaire, field, number, entry, value, onPress, onWrite }: FieldViewProps) {
  const { language } = useSpeech()
  const { keying } = usePaperTexts()
  const { item } = field
  const options = optionsOf(questionnaire, item, { language, noOpinionLabel: keying.noOpinion })
  const isChosen = (option: FieldValue) =>
    item.type === 'choices' ? entry.chosen.includes(String(option)) : option === value
  return (
    <div class="key-field" aria-live="polite">
      {number !== undefined && (
        <>
          <p class="key-number">{number === null ? keying.respondent : number}</p>
          <h2 class="key-prompt">{inLanguage(item.prompt, language)}</h2>
        </>
      )}
      {item.type === 'choices' && item.atMost !== undefined && (
        <p class="muted">{keying.atMost(item.atMost)}</p>
      )}
      {options.length > 0 && (
        <ul class={options.length > 6 ? 'key-options key-options-many' : 'key-options'}>
          {options.map((option) => (
            <li key={option.sign}>
              <button
                type="button"
                tabIndex={-1}
                class="key-option"
                aria-pressed={isChosen(option.value)}
                onClick={() => onPress(option.sign)}
              >
                <kbd>{option.sign}</kbd> {option.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {item.type === 'number' && (
        <p class="key-typed">
          {entry.typed || shown(value)} <span class="muted">{`${item.min}–${item.max}`}</span>
        </p>
      )}
      {item.type === 'day' && (
        <p class="key-typed">
          {entry.typed || shown(value)} <span class="muted">{keying.day}</span>
        </p>
      )}
      {item.type === 'text' && (
        <Writing
          text={entry.typed}
          maxLength={item.maxLength}
          label={inLanguage(item.prompt, language)}
          onWrite={onWrite}
        />
      )}
    </div>
  )
}

function shown(value: FieldValue | undefined): string {
  return value === undefined || value === null ? '_' : String(value)
}

interface WritingProps {
  text: string
  maxLength: number
  label: string
  onWrite: (text: string) => void
}

function Writing({ text, maxLength, label, onWrite }: WritingProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <textarea
      ref={area}
      class="key-text"
      rows={5}
      maxLength={maxLength}
      aria-label={label}
      value={text}
      onInput={(event) => onWrite(event.currentTarget.value)}
    />
  )
}
