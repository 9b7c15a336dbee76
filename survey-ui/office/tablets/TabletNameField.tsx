import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface TabletNameFieldProps {
  name: string
  isFaulty: boolean
  onName: (name: string) => void
}

/** What the office calls the tablet. */
export function TabletNameField({ name, isFaulty, onName }: TabletNameFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  return (
    <Field
      id="tablet-name"
      label={words.name}
      help={words.nameHelp}
      fault={isFaulty ? texts.setup.required : null}
    >
      <input
        id="tablet-name"
        maxLength={100}
        value={name}
        aria-describedby={noteId('tablet-name')}
        onInput={(event) => onName(event.currentTarget.value)}
      />
    </Field>
  )
}
