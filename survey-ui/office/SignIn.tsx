import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import { BrandSign } from './Brand.tsx'
import type { OfficeClient } from './client.ts'
import { Field, noteId } from './Field.tsx'
import { type Fault, faultText } from './fault.ts'
import { focusFirstFault } from './focus-fault.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
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
  useEffect(() => {
    document.title = texts.documentTitle(texts.signIn.title)
  }, [texts])
  const note = because && { expired: texts.signIn.expired, left: texts.signIn.signedOut }[because]
  return (
    <main class="gate">
      <LanguageSwitch onLanguage={onLanguage} />
      <div class="gate-body">
        <p class="gate-brand">
          <BrandSign />
          <span>
            <strong>{texts.product}</strong>
            <span class="muted">{texts.office}</span>
          </span>
        </p>
        <h1>{texts.signIn.title}</h1>
        <p class="muted">{texts.signIn.lead}</p>
        {note && (
          <p class="notice" role="status">
            {note}
          </p>
        )}
        <SignInForm signIn={signIn} onSignedIn={onSignedIn} />
        <p class="gate-foot">{texts.signIn.forgotten}</p>
      </div>
    </main>
  )
}

function signInFault(fault: Fault, texts: Texts): string {
  if (fault.code === 'wrong_password') return texts.signIn.wrong
  if (fault.status === 429) return texts.signIn.tooMany(fault.retryAfterSeconds)
  return faultText(fault, texts)
}

function SignInForm({ signIn, onSignedIn }: Pick<SignInProps, 'signIn' | 'onSignedIn'>) {
  const { texts } = useSpeech()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const loginInput = useRef<HTMLInputElement>(null)

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
    loginInput.current?.focus()
  }

  return (
    <form class="sign-in" onSubmit={submit} noValidate>
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
