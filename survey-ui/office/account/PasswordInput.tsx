import { useState } from 'preact/hooks'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface PasswordInputProps {
  id: string
  label: string
  kind: 'current-password' | 'new-password'
  value: string
  help?: string | undefined
  fault?: string | null
  onInput: (value: string) => void
}

/** A password, the one that is or a new one, that can be looked at while it is typed. */
export function PasswordInput({ id, label, kind, value, help, fault, onInput }: PasswordInputProps) {
  const { texts } = useSpeech()
  const [isShown, setShown] = useState(false)
  return (
    <Field id={id} label={label} help={help} fault={fault}>
      <div class="password">
        <input
          id={id}
          {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete={kind}
          autocapitalize="none"
          spellcheck={false}
          maxLength={256}
          value={value}
          aria-describedby={noteId(id)}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          class="password-show"
          aria-pressed={isShown}
          aria-label={texts.signIn.showPassword}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? texts.signIn.hide : texts.signIn.show}
        </button>
      </div>
    </Field>
  )
}
