import { authorities } from '#contract/publication.ts'
import { DayField } from '../DayField.tsx'
import { Field, noteId } from '../Field.tsx'
import type { ReportDraft } from './report-draft.ts'
import { useReportsTexts } from './texts.ts'

interface DetailsFieldsProps {
  draft: ReportDraft
  onChange: (change: Partial<ReportDraft>) => void
}

/** What an official document says beside its figures: number, day, signer, recipients. */
export function DetailsFields({ draft, onChange }: DetailsFieldsProps) {
  const { form: words } = useReportsTexts()
  const text = (name: 'number' | 'onBehalfOf' | 'position' | 'signer', label: string, help?: string) => (
    <Field id={`report-${name}`} label={label} help={help}>
      <input
        id={`report-${name}`}
        maxLength={name === 'number' ? 40 : 200}
        value={draft[name]}
        aria-describedby={noteId(`report-${name}`)}
        onInput={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    </Field>
  )
  return (
    <fieldset class="report-fields">
      <legend>{words.document}</legend>
      {text('number', words.number, words.numberHelp)}
      <DayField id="report-day" label={words.day} value={draft.day} onDay={(day) => onChange({ day })} />
      <Field id="report-authority" label={words.authority}>
        <select
          id="report-authority"
          value={draft.authority}
          onChange={(event) => onChange({ authority: event.currentTarget.value as ReportDraft['authority'] })}
        >
          {(['none', ...authorities] as const).map((authority) => (
            <option key={authority} value={authority}>
              {words.authorities[authority]}
            </option>
          ))}
        </select>
      </Field>
      {draft.authority !== 'none' && text('onBehalfOf', words.onBehalfOf, words.onBehalfOfHelp)}
      {text('position', words.position)}
      {text('signer', words.signer)}
      <div class="report-wide">
        <Field id="report-recipients" label={words.recipients} help={words.recipientsHelp}>
          <textarea
            id="report-recipients"
            rows={4}
            value={draft.recipients}
            aria-describedby={noteId('report-recipients')}
            onInput={(event) => onChange({ recipients: event.currentTarget.value })}
          />
        </Field>
      </div>
    </fieldset>
  )
}
