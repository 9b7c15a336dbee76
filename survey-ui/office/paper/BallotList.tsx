import { useEffect, useRef } from 'preact/hooks'
import { inLanguage, type Questionnaire } from '#contract/questionnaire.ts'
import { useSpeech } from '../language.ts'
import { type Field, shortValue } from './field-entry.ts'
import { keyedValue, type Sheet } from './keying.ts'
import { usePaperTexts } from './texts.ts'

interface BallotListProps {
  questionnaire: Questionnaire
  fields: readonly Field[]
  sheet: Sheet
  at: number
  numberOf: (field: Field) => number | null
  onGo: (at: number) => void
}

/** The whole ballot beside the field: what was keyed, what is next. */
export function BallotList({ questionnaire, fields, sheet, at, numberOf, onGo }: BallotListProps) {
  const { language } = useSpeech()
  const { keying } = usePaperTexts()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <aside class="key-list" aria-label={keying.list}>
      <ol ref={list}>
        {fields.map((field, position) => (
          <li key={`${field.kind} ${field.item.key}`}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={position === at ? 'step' : undefined}
              onClick={() => onGo(position)}
            >
              <span class="key-list-number">{numberOf(field) ?? '·'}</span>
              <span class="key-list-prompt">{inLanguage(field.item.prompt, language)}</span>
              <span class="key-list-value">{shortValue(questionnaire, field, keyedValue(sheet, field))}</span>
            </button>
          </li>
        ))}
      </ol>
    </aside>
  )
}
