import type { TargetedInputEvent } from 'preact'
import { DayField } from '../DayField.tsx'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { type DraftFault, keyOf, type SurveyDraft } from './survey-draft.ts'

interface SurveyFieldsProps {
  draft: SurveyDraft
  taken: readonly string[]
  faults: readonly DraftFault[]
  onChange: (change: Partial<SurveyDraft>) => void
}

/** Title, key and window of a new survey. */
export function SurveyFields({ draft, taken, faults, onChange }: SurveyFieldsProps) {
  const { texts } = useSpeech()
  const words = texts.surveys
  const faultOf = (name: DraftFault, text: string) => (faults.includes(name) ? text : null)
  const bind = (id: string, name: 'title' | 'titleEn' | 'conductedBy') => ({
    id,
    value: draft[name],
    'aria-describedby': noteId(id),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <div class="field-grid">
      <Field id="survey-title" label={words.name} fault={faultOf('title', texts.setup.required)}>
        <input {...bind('survey-title', 'title')} maxLength={200} />
      </Field>
      <Field id="survey-title-en" label={words.nameEn}>
        <input {...bind('survey-title-en', 'titleEn')} maxLength={200} lang="en" />
      </Field>
      <DayField
        id="survey-from"
        label={words.from}
        value={draft.windowFrom}
        onDay={(windowFrom) => onChange({ windowFrom })}
        fault={faultOf('windowFrom', texts.setup.required)}
      />
      <DayField
        id="survey-to"
        label={words.to}
        value={draft.windowTo}
        onDay={(windowTo) => onChange({ windowTo })}
        fault={faultOf('windowTo', words.toFault)}
      />
      <Field id="survey-organiser" label={words.organiser} help={words.organiserHelp}>
        <input {...bind('survey-organiser', 'conductedBy')} maxLength={200} />
      </Field>
      <Field id="survey-key" label={words.key} help={words.keyHelp} fault={faultOf('key', words.keyFault)}>
        <input
          id="survey-key"
          class="mono"
          maxLength={48}
          spellcheck={false}
          autocapitalize="none"
          value={keyOf(draft, taken)}
          aria-describedby={noteId('survey-key')}
          onInput={(event) => onChange({ ownKey: event.currentTarget.value || null })}
        />
      </Field>
    </div>
  )
}
