import { Field, noteId } from '../Field.tsx'

interface ReasonFieldProps {
  label: string
  help: string
  value: string
  onType: (value: string) => void
}

/** Why something is done to a report. */
export function ReasonField({ label, help, value, onType }: ReasonFieldProps) {
  return (
    <Field id="report-reason" label={label} help={help}>
      <textarea
        id="report-reason"
        rows={3}
        maxLength={1000}
        value={value}
        aria-describedby={noteId('report-reason')}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  )
}
