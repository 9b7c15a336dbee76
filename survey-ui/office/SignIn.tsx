import type { TargetedEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import type { OfficeClient } from './client.ts'
import { Field, noteId } from './Field.tsx'
import { type Fault, faultText } from './fault.ts'
import { focusFirstFault } from './focus-fault.ts'
import { Gate } from './Gate.tsx'
import { type Language, useSpeech } from './language.ts'
import { PasswordField } from './PasswordField.tsx'
import type { Texts } from './text/vi.ts'

interface SignInProps {
  because: 'expired' | 'left' | null
  signIn: OfficeClient['signIn']
  onSignedIn: (person: Person) => void
  onLanguage: (language: Language) => void
}

/** The way in. */
export function SignIn({ because, signIn, onSignedIn, onLanguage }: SignInProps) {
  const { texts } = useSpeech()
  const note = because && { expired: texts.signIn.expired, left: texts.signIn.signedOut }[because]
  return (
    <Gate title={texts.signIn.title} lead={texts.signIn.lead} onLanguage={onLanguage}>
      {note && (
        <p class="notice" role="status">
          {note}
        </p>
      )}
      <SignInForm signIn={signIn} onSignedIn={onSignedIn} />
      <p class="gate-foot">{texts.signIn.forgotten}</p>
    </Gate>
  )
}

function signInFault(fault: Fault, texts: Texts): string {
  if (fault.code === 'wrong_password') return texts.signIn.wrong
  if (fault.status === 429) return texts.signIn.tooMany(fault.retryAfterSeconds)
  return faultText(fault, texts)
}

interface SignInFormProps extends Pick<SignInProps, 'signIn' | 'onSignedIn'> {
  /** Who signs in again; only the password is asked for then. */
  knownLogin?: string
}

/** Name and password. */
export function SignInForm({ signIn, onSignedIn, knownLogin = '' }: SignInFormProps) {
  const { texts } = useSpeech()
  const [login, setLogin] = useState(knownLogin)
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const loginInput = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)

  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (login.trim() === '' || password === '') return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    setFault(null)
    const outcome = await signIn(login.trim(), password)
    if (outcome.ok) return onSignedIn(outcome.value)
    setBusy(false)
    setFault(outcome.fault)
    if (knownLogin === '') loginInput.current?.focus()
    else form.current?.querySelector<HTMLElement>('#password')?.focus()
  }

  return (
    <form ref={form} class="sign-in" onSubmit={submit} noValidate>
      {fault && (
        <p class="notice notice-fault" role="alert">
          {signInFault(fault, texts)}
        </p>
      )}
      <Field
        id="login"
        label={texts.signIn.login}
        fault={isTried && login.trim() === '' ? texts.signIn.loginMissing : null}
      >
        <input
          id="login"
          ref={loginInput}
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxLength={64}
          value={login}
          readOnly={knownLogin !== ''}
          aria-describedby={noteId('login')}
          onInput={(event) => setLogin(event.currentTarget.value)}
        />
      </Field>
      <PasswordField
        value={password}
        fault={isTried && password === '' ? texts.signIn.passwordMissing : null}
        onInput={setPassword}
      />
      <button type="submit" class="button button-main" aria-disabled={isBusy}>
        {isBusy ? texts.signIn.busy : texts.signIn.submit}
      </button>
    </form>
  )
}
