import type { TargetedKeyboardEvent } from 'preact'
import { useState } from 'preact/hooks'
import { Field, noteId } from './Field.tsx'
import { useSpeech } from './language.ts'

interface PasswordFieldProps {
  value: string
  fault: string | null
  onInput: (value: string) => void
}

/** A password that can be looked at, with a word about Caps Lock while it is being typed. */
export function PasswordField({ value, fault, onInput }: PasswordFieldProps) {
  const { texts } = useSpeech()
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // Filling in by a password manager sends key events without modifiers.
    if (typeof event.getModifierState === 'function') setCapsLock(event.getModifierState('CapsLock'))
  }
  return (
    <Field
      id="password"
      label={texts.signIn.password}
      help={isCapsLock ? texts.signIn.capsLock : undefined}
      fault={fault}
    >
      <div class="password">
        <input
          id="password"
          name="password"
          {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck={false}
          maxLength={256}
          value={value}
          aria-describedby={noteId('password')}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          onBlur={() => setCapsLock(false)}
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
