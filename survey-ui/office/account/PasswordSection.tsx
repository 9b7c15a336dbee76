import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { useFirstFieldFocus, useFocusBack } from '../use-focus.ts'
import type { AccountClient } from './client.ts'
import { PasswordInput } from './PasswordInput.tsx'
import { newPasswordFault } from './password-fault.ts'
import { useAccountTexts } from './texts.ts'

interface PasswordSectionProps {
  login: string
  client: AccountClient
  onChanged: () => void
}

/** Changing one's own password. */
export function PasswordSection({ login, client, onChanged }: PasswordSectionProps) {
  const words = useAccountTexts().passwordSection
  const [state, setState] = useState<'shut' | 'open' | 'done'>('shut')
  useFocusBack(state === 'open' ? 'change-password' : null)
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{words.title}</h2>
      {state === 'done' && (
        <p class="notice" role="status">
          {words.done}
        </p>
      )}
      {state === 'open' ? (
        <PasswordForm
          login={login}
          client={client}
          onCancel={() => setState('shut')}
          onDone={() => {
            setState('done')
            onChanged()
          }}
        />
      ) : (
        <button type="button" id="change-password" class="button" onClick={() => setState('open')}>
          {words.open}
        </button>
      )}
    </section>
  )
}

interface PasswordFormProps {
  login: string
  client: AccountClient
  onCancel: () => void
  onDone: () => void
}

function PasswordForm({ login, client, onCancel, onDone }: PasswordFormProps) {
  const { texts } = useSpeech()
  const words = useAccountTexts()
  const form = useFirstFieldFocus()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const isWrong = fault?.code === 'wrong_password'
  const refused = fault && newPasswordFault(fault, words)
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (current === '' || next === '' || isBusy) return
    setBusy(true)
    const outcome = await client.changePassword(current, next)
    setBusy(false)
    if (outcome.ok) onDone()
    else setFault(outcome.fault)
  }
  return (
    <form ref={form} class="account-form" onSubmit={submit} noValidate>
      {fault && !refused && !isWrong && <FaultNotice fault={fault} />}
      <input class="unseen" autocomplete="username" value={login} readOnly tabIndex={-1} aria-hidden="true" />
      <PasswordInput
        id="current-password"
        label={words.passwordSection.current}
        kind="current-password"
        value={current}
        fault={
          isWrong ? texts.signIn.wrong : isTried && current === '' ? words.passwordSection.missing : null
        }
        onInput={(value) => {
          setCurrent(value)
          setFault(null)
        }}
      />
      <PasswordInput
        id="new-password"
        label={words.password.new}
        kind="new-password"
        value={next}
        help={words.password.help}
        fault={refused ?? (isTried && next === '' ? words.password.faults.short : null)}
        onInput={(value) => {
          setNext(value)
          setFault(null)
        }}
      />
      <p class="muted">{words.passwordSection.meaning}</p>
      <PanelActions
        submit={words.passwordSection.save}
        busy={words.busy}
        isBusy={isBusy}
        onCancel={onCancel}
      />
    </form>
  )
}
